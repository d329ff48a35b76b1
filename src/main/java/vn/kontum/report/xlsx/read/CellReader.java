package vn.kontum.report.xlsx.read;

import static vn.kontum.report.xlsx.container.ContainerException.corrupt;

import java.util.List;
import java.util.function.Supplier;
import vn.kontum.report.xlsx.model.Cell;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.model.CellKind;
import vn.kontum.report.xlsx.model.NumberToken;
import vn.kontum.report.xlsx.model.ReadAnomalyCode;
import vn.kontum.report.xlsx.xml.AttributeText;
import vn.kontum.report.xlsx.xml.EscapedXmlText;
import vn.kontum.report.xlsx.xml.IntegerAttribute;
import vn.kontum.report.xlsx.xml.ReusableText;
import vn.kontum.report.xlsx.xml.XmlCursor;

/**
 * Reads one {@code c} element.
 *
 * @implNote What the file does not say must never become a 0 or an empty text.
 */
final class CellReader {
    private static final int LONGEST_TEXT = 32_767;

    private final XmlCursor xml;
    private final WorkbookIndex.SheetEntry sheet;
    private final SheetGrid grid;
    private final List<String> strings;
    private final CellFormats formats;
    private final AttributeText attribute = new AttributeText();
    private final ReusableText formulaText = new ReusableText();
    private final Supplier<String> written;
    private long reference;
    private long position;
    private String type = "n";
    private int style;
    private boolean formula;
    private int values;
    private String value = "";

    CellReader(XmlCursor xml, WorkbookIndex.SheetEntry sheet, SheetGrid grid, SheetReader.SharedParts shared) {
        this.xml = xml;
        this.sheet = sheet;
        this.grid = grid;
        this.strings = shared.strings();
        this.formats = shared.formats();
        this.written = () -> xml.attribute("r").orElse("");
    }

    /** Consumes the current element and keeps what it holds. */
    void read() {
        readAttributes();
        position = grid.place(reference, written);
        readChildren();
        if (position == SheetGrid.NOWHERE || values == 0 && !formula) {
            return;
        }
        CellAddress address = CellAddress.unpack(position);
        if (values > 1) {
            grid.trouble(ReadAnomalyCode.AMBIGUOUS_CELL, address.a1(), "more than one value in the cell");
        }
        CellKind kind = values == 0 ? CellKind.BLANK : kind(address);
        if (kind == CellKind.BLANK && !formula) {
            return;
        }
        boolean cached = formula && kind != CellKind.BLANK;
        boolean hidden = sheet.hidden() || grid.hides(address);
        grid.put(new Cell(
                sheet.name(),
                address,
                kind,
                kind == CellKind.BLANK ? "" : value,
                formula,
                cached,
                formats.of(style).code(),
                hidden));
    }

    private void readAttributes() {
        reference = SheetGrid.UNSAID;
        type = "n";
        style = 0;
        for (int i = xml.attributes() - 1; i >= 0; i--) {
            xml.attributeValue(i, attribute);
            switch (xml.attributeName(i)) {
                case "r" -> reference = attribute.length() == 0 ? SheetGrid.UNSAID : CellAddress.pack(attribute);
                case "t" -> type = attribute.length() == 1 && attribute.charAt(0) == 's' ? "s" : attribute.toString();
                case "s" -> style = IntegerAttribute.parse(attribute);
                default -> {
                    // cm, vm and ph say nothing about the value
                }
            }
        }
    }

    private void readChildren() {
        formula = false;
        values = 0;
        value = "";
        while (xml.child()) {
            switch (xml.name()) {
                case "v" -> {
                    value = xml.text();
                    values++;
                }
                case "is" -> {
                    value = RichText.read(xml);
                    values++;
                }
                case "f" -> readFormula();
                default -> xml.skip();
            }
        }
    }

    private void readFormula() {
        formula = true;
        xml.text(formulaText);
        String outside = ExternalReferenceDetector.outside(formulaText);
        if (!outside.isEmpty()) {
            throw ActiveContentPolicy.external(
                    xml.part(), "cell " + sheet.name() + "!" + where() + " holds " + outside);
        }
        if (ExternalReferenceDetector.links(formulaText)) {
            grid.trouble(ReadAnomalyCode.HYPERLINK, where(), "a formula that makes a link");
        }
    }

    private String where() {
        return position == SheetGrid.NOWHERE
                ? "?"
                : CellAddress.unpack(position).a1();
    }

    private CellKind kind(CellAddress address) {
        if (!formats.has(style)) {
            grid.trouble(ReadAnomalyCode.UNKNOWN_STYLE, address.a1(), "the style is not defined");
        }
        return switch (type) {
            case "n" -> number(address);
            case "s" -> sharedString(address);
            case "str" -> text(address, EscapedXmlText.decode(value));
            case "inlineStr" -> text(address, value);
            case "b" -> truth(address);
            case "e" -> notEmpty(address, CellKind.ERROR);
            case "d" -> notEmpty(address, CellKind.DATE);
            default -> throw corrupt(xml.part(), "cell " + address + " is of unknown type '" + type + "'");
        };
    }

    private CellKind notEmpty(CellAddress address, CellKind kind) {
        if (value.isBlank()) {
            grid.trouble(ReadAnomalyCode.EMPTY_VALUE, address.a1(), "a value element without a value");
            return CellKind.BLANK;
        }
        return kind;
    }

    private CellKind number(CellAddress address) {
        CellKind kind = notEmpty(address, formats.of(style).date() ? CellKind.DATE : CellKind.NUMBER);
        if (kind != CellKind.BLANK && !NumberToken.finite(value)) {
            grid.trouble(ReadAnomalyCode.NOT_A_NUMBER, address.a1(), "the token is no finite number");
        }
        return kind;
    }

    private CellKind sharedString(CellAddress address) {
        if (notEmpty(address, CellKind.TEXT) == CellKind.BLANK) {
            return CellKind.BLANK;
        }
        int index = IntegerAttribute.parse(value.strip());
        if (index < 0 || index >= strings.size()) {
            throw corrupt(
                    xml.part(), "cell " + address + " refers to shared string " + value + " of " + strings.size());
        }
        return text(address, strings.get(index));
    }

    private CellKind text(CellAddress address, String text) {
        value = text;
        if (text.length() > LONGEST_TEXT) {
            grid.trouble(ReadAnomalyCode.LONG_TEXT, address.a1(), text.length() + " characters in one cell");
        }
        return CellKind.TEXT;
    }

    private CellKind truth(CellAddress address) {
        if (value.equals("true") || value.equals("false")) {
            value = value.equals("true") ? "1" : "0";
        }
        if (!value.equals("0") && !value.equals("1") && !value.isBlank()) {
            grid.trouble(ReadAnomalyCode.UNKNOWN_VALUE, address.a1(), "neither true nor false");
        }
        return notEmpty(address, CellKind.BOOLEAN);
    }
}
