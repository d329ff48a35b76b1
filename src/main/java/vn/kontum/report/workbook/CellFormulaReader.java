package vn.kontum.report.workbook;

import java.util.Optional;

/** Reads the formula of a cell for what matters of it: ranges that it fills, and whether it reaches outside the workbook. */
final class CellFormulaReader {
    private final XmlCursor xml;
    private final WorkbookIndex.Listed sheet;
    private final Grid grid;
    private final OutsideLinks outside;
    private final Letters text = new Letters();

    CellFormulaReader(XmlCursor xml, WorkbookIndex.Listed sheet, Grid grid, OutsideLinks outside) {
        this.xml = xml;
        this.sheet = sheet;
        this.grid = grid;
        this.outside = outside;
    }

    /** Consumes the current {@code f} element of the cell at a packed position. */
    void read(long position) {
        if (xml.attributes() > 0) {
            fills(position);
        }
        xml.text(text);
        String where =
                position == Grid.NOWHERE ? "?" : CellAddress.unpack(position).a1();
        FormulaReach.Reach reach = FormulaReach.of(text);
        if (reach.outside()) {
            outside.formula(xml.part(), sheet.name() + "!" + where, reach);
        }
        if (FormulaReach.links(text)) {
            grid.trouble(TroubleCode.HYPERLINK, where, "a formula that makes a link");
        }
    }

    /** Array formulas and data tables put values into other cells, which show no formula of their own. */
    private void fills(long position) {
        Optional<String> type = xml.attribute("t");
        Optional<String> reference = xml.attribute("ref");
        if (type.isEmpty()
                || reference.isEmpty()
                || type.get().equals("shared")
                || type.get().equals("normal")) {
            return;
        }
        Optional<CellRange> range = CellRange.tryParse(reference.get());
        if (range.isEmpty()) {
            grid.trouble(TroubleCode.OUT_OF_GRID, reference.get(), "an array formula outside the grid");
        } else if (!range.get().first().equals(range.get().last())) {
            String from = position == Grid.NOWHERE
                    ? range.get().first().a1()
                    : CellAddress.unpack(position).a1();
            grid.trouble(TroubleCode.ARRAY_FORMULA, range.get().toString(), from);
        }
    }
}
