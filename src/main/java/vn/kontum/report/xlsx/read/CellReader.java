package vn.kontum.report.xlsx.read;

import static vn.kontum.report.xlsx.container.ContainerException.corrupt;

import java.util.Optional;
import java.util.function.Supplier;
import vn.kontum.report.xlsx.format.CellFormats;
import vn.kontum.report.xlsx.model.Cell;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.model.CellKind;
import vn.kontum.report.xlsx.model.NumberToken;
import vn.kontum.report.xlsx.model.ReadAnomalyCode;
import vn.kontum.report.xlsx.model.Visibility;
import vn.kontum.report.xlsx.xml.AttributeText;
import vn.kontum.report.xlsx.xml.EscapedXmlText;
import vn.kontum.report.xlsx.xml.IntegerAttribute;
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
    private final SharedStrings strings;
    private final CellFormats formats;
    private final AttributeText attribute = new AttributeText();
    private final CellFormulaReader formulas;
    private final Supplier<String> written;
    private long reference;
    private long position;
    private String type = "n";
    private int style;
    private boolean formula;
    private int values;
    private String value = "";
    private Optional<RichText> rich = Optional.empty();
    /** What is odd about the way the cell is written, empty when nothing is. */
    private String shape = "";

    CellReader(XmlCursor xml, WorkbookIndex.SheetEntry sheet, SheetGrid grid, SheetReader.SharedParts shared) {
        this.xml = xml;
        this.sheet = sheet;
        this.grid = grid;
        this.strings = shared.strings();
        this.formats = shared.formats();
        this.formulas = new CellFormulaReader(xml, sheet, grid, shared.outside());
        this.written = () -> xml.attribute("r").orElse("");
    }

    /** Consumes the current element and keeps what it holds. */
    void read() {
        shape = "";
        readAttributes();
        position = grid.place(reference, written);
        readChildren();
        if (position == SheetGrid.NOWHERE || values == 0 && !formula && shape.isEmpty()) {
            return;
        }
        CellAddress address = CellAddress.unpack(position);
        style = style == SheetGrid.UNSTYLED ? grid.style(position) : style;
        if (values > 1) {
            grid.anomaly(ReadAnomalyCode.AMBIGUOUS_CELL, address.a1(), "more than one value in the cell");
        }
        CellKind kind = values == 0 ? CellKind.BLANK : kind(address);
        if (!shape.isEmpty()) {
            grid.anomaly(ReadAnomalyCode.CELL_SHAPE, address.a1(), shape);
        }
        if (kind != CellKind.BLANK || formula) {
            grid.put(cell(address, kind));
        }
    }

    private Cell cell(CellAddress address, CellKind kind) {
        return new Cell(
                sheet.name(),
                address,
                kind,
                kind == CellKind.BLANK ? "" : value,
                formula,
                formula && kind != CellKind.BLANK,
                formats.of(style).code(),
                kind == CellKind.BLANK || rich.isEmpty() && !formats.struck(style) ? Optional.empty() : unmarked(),
                visibility(address, kind));
    }

    private Visibility visibility(CellAddress address, CellKind kind) {
        boolean zero = kind == CellKind.NUMBER && grid.hidesZeros() && NumberToken.zero(value);
        boolean faint = kind == CellKind.TEXT && rich.filter(RichText::vanishes).isPresent();
        return sheet.hidden() || grid.hides(address)
                ? Visibility.HIDDEN
                : zero ? Visibility.NO_ZERO : faint ? Visibility.FAINT : formats.visibility(style);
    }

    private Optional<String> unmarked() {
        Optional<RichText> runs = rich.filter(text -> !text.runs().isEmpty());
        return runs.isPresent()
                ? runs.get().unmarked(formats.marked(style))
                : formats.struck(style) ? Optional.of("") : Optional.empty();
    }

    private void readAttributes() {
        reference = SheetGrid.UNSAID;
        type = "n";
        style = SheetGrid.UNSTYLED;
        for (int i = xml.attributes() - 1; i >= 0; i--) {
            xml.attributeValue(i, attribute);
            switch (xml.attributeName(i)) {
                case "r" -> reference = xml.attributeOwn(i) ? reference(i) : reference;
                case "t" -> type = xml.attributeOwn(i) ? type(i) : type;
                case "s" -> style = xml.attributeOwn(i) ? IntegerAttribute.parse(attribute) : style;
                default -> {} // cm, vm and ph say nothing about the value
            }
        }
    }

    private String type(int index) {
        boolean shared = attribute.length() == 1 && attribute.charAt(0) == 's';
        return attribute.perhapsTrimmed() ? xml.attributeValue(index) : shared ? "s" : attribute.toString();
    }

    /** A reference is a cell in large letters and nothing else; what else denotes one is an odd shape. */
    private long reference(int index) {
        boolean trimmed =
                attribute.perhapsTrimmed() && xml.attributeValue(index).length() != attribute.length();
        long plain = attribute.length() == 0 ? SheetGrid.UNSAID : CellAddress.pack(attribute);
        if (trimmed || plain == SheetGrid.UNSAID && !xml.attributeValue(index).isEmpty() || attribute.contains('$')) {
            shape = "the reference '" + xml.attributeValue(index) + "'";
        } else if (plain == CellAddress.MALFORMED) {
            String meant = attribute.toString().replaceAll("\\s", "").toUpperCase(java.util.Locale.ROOT);
            long likely = CellAddress.pack(meant);
            shape = likely < 0 ? "" : "the reference '" + attribute + "'";
            return likely < 0 ? plain : likely;
        }
        return plain;
    }

    private void readChildren() {
        formula = false;
        values = 0;
        value = "";
        rich = Optional.empty();
        while (xml.anyChild()) {
            switch (xml.own() ? xml.name() : "") {
                case "v" -> readValue();
                case "is" -> readInline();
                case "f" -> {
                    odd(formula, "two formulas");
                    formula = true;
                    formulas.read(position);
                }
                case "extLst" -> xml.skip();
                default -> {
                    odd(true, "an element " + xml.name() + " in the cell");
                    xml.skip();
                }
            }
        }
    }

    private void readValue() {
        value = xml.text();
        odd(xml.interrupted(), "something else between the signs of the value");
        odd(type.equals("inlineStr") && !value.isBlank(), "a value element in a cell of inline text");
        values++;
    }

    private void readInline() {
        RichText text = RichText.read(xml);
        value = text.text();
        rich = Optional.of(text);
        odd(text.interrupted(), "something else between the signs of the text");
        odd(!type.equals("inlineStr") && !value.isBlank(), "inline text in a cell of another type");
        values += type.equals("inlineStr") || !value.isBlank() ? 1 : 0;
    }

    private void odd(boolean is, String what) {
        shape = is && shape.isEmpty() ? what : shape;
    }

    private CellKind kind(CellAddress address) {
        if (!formats.has(style)) {
            grid.anomaly(ReadAnomalyCode.UNKNOWN_STYLE, address.a1(), "the style is not defined");
        }
        return switch (type) {
            case "n" -> number(address);
            case "s" -> sharedString(address);
            case "str" -> text(address, EscapedXmlText.decode(value));
            case "inlineStr" -> text(address, value);
            case "b" -> truth(address);
            case "e" -> unlessBlank(CellKind.ERROR);
            case "d" -> unlessBlank(CellKind.DATE);
            default -> {
                odd(true, "a cell of unknown type '" + type + "'");
                yield text(address, value);
            }
        };
    }

    /** A value element without a value is a blank cell, as every program shows it. */
    private CellKind unlessBlank(CellKind kind) {
        return value.isBlank() ? CellKind.BLANK : kind;
    }

    private CellKind number(CellAddress address) {
        CellKind kind = unlessBlank(formats.of(style).datesOf(value) ? CellKind.DATE : CellKind.NUMBER);
        if (kind != CellKind.BLANK && !NumberToken.finite(value)) {
            grid.anomaly(ReadAnomalyCode.NOT_A_NUMBER, address.a1(), "the token is no finite number");
        }
        return kind;
    }

    private CellKind sharedString(CellAddress address) {
        if (value.isBlank()) {
            return CellKind.BLANK;
        }
        int index = IntegerAttribute.parse(value.strip());
        if (!shape.isEmpty()) {
            return text(address, value);
        }
        if (index < 0 || index >= strings.size()) {
            throw corrupt(
                    xml.part(), "cell " + address + " refers to shared string " + value + " of " + strings.size());
        }
        rich = strings.special(index);
        rich.ifPresent(text -> odd(text.interrupted(), "something else between the signs of the text"));
        return text(address, strings.text(index));
    }

    private CellKind text(CellAddress address, String text) {
        value = text;
        if (text.length() > LONGEST_TEXT) {
            grid.anomaly(ReadAnomalyCode.LONG_TEXT, address.a1(), text.length() + " characters in one cell");
        }
        return CellKind.TEXT;
    }

    private CellKind truth(CellAddress address) {
        value = value.equals("true") ? "1" : value.equals("false") ? "0" : value;
        if (!value.equals("0") && !value.equals("1") && !value.isBlank()) {
            grid.anomaly(ReadAnomalyCode.UNKNOWN_VALUE, address.a1(), "neither true nor false");
        }
        return unlessBlank(CellKind.BOOLEAN);
    }
}
