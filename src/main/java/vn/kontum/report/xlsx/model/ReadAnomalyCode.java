package vn.kontum.report.xlsx.model;

/** Every kind of {@link ReadAnomaly}. The names are stable: findings and messages refer to them. */
public enum ReadAnomalyCode {
    /** A row or cell beyond 1,048,576 rows or 16,384 columns; its value is not read. */
    OUT_OF_GRID,
    /** Two claims on one position, or rows or cells out of order: the place of a value is in doubt. */
    AMBIGUOUS_CELL,
    /** A cell written in a way that programs read differently, or that none would write: its value is not read. */
    CELL_SHAPE,
    /** A range that one array formula or data table fills; the values stored in it may be stale. */
    ARRAY_FORMULA,
    /** A range in which a conditional format may draw numbers in a number format of its own, which is the detail. */
    CONDITIONAL_FORMAT,
    /** A range in which a conditional format may make values hard to see. */
    CONDITIONAL_LOOK,
    /** A range under a shape, a picture or a chart; the detail is the number written on it, empty for most. */
    UNDER_DRAWING,
    /** Many rows without any content below the last filled one. */
    EMPTY_ROWS,
    /** A number cell whose token is no finite number: words, {@code NaN}, {@code 1e400}. */
    NOT_A_NUMBER,
    /** A truth value other than 0 and 1, or a value element that its type does not allow. */
    UNKNOWN_VALUE,
    /** A style number that the style part does not define; the cell counts as General. */
    UNKNOWN_STYLE,
    /** Text longer than the 32,767 characters of a cell. */
    LONG_TEXT,
    /** A hidden sheet, or hidden rows or columns. */
    HIDDEN,
    /** A link to something outside the workbook. */
    HYPERLINK,
    /** A merged range, which is the detail too. */
    MERGED,
    /** A value under a merged range, where nobody sees it. */
    COVERED_VALUE,
    /** A defined name that points at nothing. */
    BROKEN_NAME,
    /** One name defined twice in the same scope; neither counts. */
    AMBIGUOUS_NAME,
    /** A sheet that is no worksheet (chart or dialog) and holds no cells. */
    NOT_A_WORKSHEET,
    /** A worksheet part that the workbook does not list. */
    UNLISTED_SHEET
}
