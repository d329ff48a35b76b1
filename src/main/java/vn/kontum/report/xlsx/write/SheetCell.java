package vn.kontum.report.xlsx.write;

import java.math.BigDecimal;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import vn.kontum.report.xlsx.model.CellAddress;

/** A cell of a sheet that is being written: a style, and at most one value, which may be that of a formula. */
public final class SheetCell {
    /** Longer plain numbers are written with an exponent. */
    private static final int LONGEST_PLAIN = 40;

    private final int row;
    private final int column;
    private int style;
    private String type = "";
    private String formula = "";
    private String value = "";
    private boolean styled;
    /** Whether the style came before the type, which decides the order of the attributes. */
    private boolean styleFirst;

    SheetCell(int row, int column) {
        this.row = row;
        this.column = column;
    }

    /** Counted from 0. */
    public int row() {
        return row;
    }

    /** Counted from 0. */
    public int column() {
        return column;
    }

    /** Gives the cell a style of the workbook that is written. */
    public void style(XSSFCellStyle cellStyle) {
        style(cellStyle.getIndex());
    }

    /** Gives the cell the style of another one. */
    public void styleOf(SheetCell other) {
        style(other.style);
    }

    private void style(int index) {
        styleFirst = styled ? styleFirst : type.isEmpty();
        styled = true;
        style = index;
    }

    public void number(double number) {
        set("n", "", String.valueOf(number));
    }

    /** A formula whose value is a number, kept to the last digit. The formula is written without its equals sign. */
    public void formula(String formula, BigDecimal cached) {
        String plain = cached.toPlainString();
        set("n", formula, plain.length() > LONGEST_PLAIN ? cached.toString() : plain);
    }

    /** A formula whose value is text; empty text is a value too. */
    public void formula(String formula, String cached) {
        set("str", formula, cached);
    }

    /** A text of the workbook's table, by its place there. */
    void shared(int index) {
        set("s", "", Integer.toString(index));
    }

    /** Text that stands in the sheet itself and not among the texts of the workbook. */
    public void inline(String text) {
        set("inlineStr", "", text);
    }

    private void set(String type, String formula, String value) {
        this.type = type;
        this.formula = formula;
        this.value = value;
    }

    /** Appends the element. */
    void append(StringBuilder xml) {
        xml.append("<c r=\"")
                .append(CellAddress.columnName(column))
                .append(row + 1)
                .append('"');
        if (styleFirst) {
            xml.append(" s=\"").append(style).append('"');
        }
        if (!type.isEmpty()) {
            xml.append(" t=\"").append(type).append('"');
        }
        if (!styleFirst) {
            xml.append(" s=\"").append(style).append('"');
        }
        if (type.isEmpty()) {
            xml.append("/>");
            return;
        }
        xml.append('>');
        if (!formula.isEmpty()) {
            element("f", formula, xml);
        }
        if (type.equals("inlineStr")) {
            xml.append("<is>");
            element("t", value, xml);
            xml.append("</is>");
        } else {
            element("v", value, xml);
        }
        xml.append("</c>");
    }

    private static void element(String name, String text, StringBuilder xml) {
        if (text.isEmpty()) {
            xml.append('<').append(name).append("/>");
            return;
        }
        xml.append('<').append(name).append('>');
        ElementText.append(text, xml);
        xml.append("</").append(name).append('>');
    }
}
