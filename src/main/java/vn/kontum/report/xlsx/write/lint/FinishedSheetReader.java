package vn.kontum.report.xlsx.write.lint;

import java.util.Optional;
import java.util.function.IntFunction;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.model.CellKind;
import vn.kontum.report.xlsx.model.CellRange;
import vn.kontum.report.xlsx.read.SharedStrings;
import vn.kontum.report.xlsx.xml.AttributeText;
import vn.kontum.report.xlsx.xml.EscapedXmlText;
import vn.kontum.report.xlsx.xml.IntegerAttribute;
import vn.kontum.report.xlsx.xml.XmlCursor;

/** Reads one worksheet part. */
final class FinishedSheetReader {
    private final XmlCursor xml;
    private final FinishedSheet sheet;
    private final SharedStrings strings;
    private final IntFunction<CellAppearance> appearances;
    private final AttributeText attribute = new AttributeText();
    private final FinishedFormulas formulas;
    private int row = -1;
    private int column;
    private String type = "n";
    private int style;
    private Optional<String> formula = Optional.empty();
    private Optional<String> value = Optional.empty();
    private Optional<String> inline = Optional.empty();

    FinishedSheetReader(
            XmlCursor xml, FinishedSheet sheet, SharedStrings strings, IntFunction<CellAppearance> appearances) {
        this.xml = xml;
        this.sheet = sheet;
        this.strings = strings;
        this.appearances = appearances;
        this.formulas = new FinishedFormulas(xml);
    }

    void read() {
        xml.root();
        while (xml.child()) {
            switch (xml.name()) {
                case "sheetFormatPr" -> readDefaults();
                case "cols" -> readColumns();
                case "sheetData" -> readRows();
                case "mergeCells" -> readMerged();
                default -> xml.skip();
            }
        }
    }

    private void readDefaults() {
        double digits = xml.attribute("defaultColWidth")
                .map(width -> (double) Math.round(Double.parseDouble(width)))
                .or(() -> xml.attribute("baseColWidth").map(Double::valueOf))
                .orElse(8.0);
        sheet.defaults(
                digits, xml.attribute("defaultRowHeight").map(Float::valueOf).orElse(0f));
        xml.skip();
    }

    private void readColumns() {
        while (xml.child()) {
            sheet.add(new FinishedSheet.Columns(
                    IntegerAttribute.parse(xml.required("min")) - 1,
                    IntegerAttribute.parse(xml.required("max")) - 1,
                    xml.attribute("width").map(Double::valueOf),
                    xml.flag("hidden")));
            xml.skip();
        }
    }

    private void readMerged() {
        while (xml.child()) {
            CellRange.tryParse(xml.required("ref")).ifPresent(sheet::merge);
            xml.skip();
        }
    }

    private void readRows() {
        while (xml.child()) {
            row = xml.attribute("r").map(IntegerAttribute::parse).orElse(row + 2) - 1;
            column = -1;
            FinishedRow there =
                    sheet.add(row, xml.attribute("ht").map(Float::valueOf).orElse(sheet.defaultPoints()));
            while (xml.child()) {
                there.put(readCell());
            }
        }
    }

    private FinishedCell readCell() {
        readAttributes();
        formula = Optional.empty();
        value = Optional.empty();
        inline = Optional.empty();
        while (xml.child()) {
            switch (xml.name()) {
                case "f" -> formula = formulas.read();
                case "v" -> value = Optional.of(xml.text());
                case "is" -> inline = Optional.of(SharedStrings.inline(xml));
                default -> xml.skip();
            }
        }
        if (formula.isEmpty()) {
            formula = formulas.ofArray(row, column);
        }
        CellKind kind = kind();
        return new FinishedCell(
                row,
                column,
                kind,
                kind == CellKind.TEXT ? text() : value.orElse(""),
                value.isPresent(),
                formula,
                appearances.apply(style));
    }

    private void readAttributes() {
        column++;
        type = "n";
        style = 0;
        for (int i = xml.attributes() - 1; i >= 0; i--) {
            xml.attributeValue(i, attribute);
            switch (xml.attributeName(i)) {
                case "r" -> column = (int) (CellAddress.pack(attribute) & 0xFFFF);
                case "t" -> type = attribute.toString();
                case "s" -> style = IntegerAttribute.parse(attribute);
                default -> {} // cm, vm and ph say nothing about what is seen
            }
        }
    }

    private CellKind kind() {
        return switch (type) {
            case "s", "str", "inlineStr" -> CellKind.TEXT;
            case "b" -> CellKind.BOOLEAN;
            case "e" -> CellKind.ERROR;
            default -> value.isEmpty() && formula.isEmpty() ? CellKind.BLANK : CellKind.NUMBER;
        };
    }

    private String text() {
        return switch (type) {
            case "s" ->
                value.map(index -> strings.text(Integer.parseInt(index))).orElse("");
            case "inlineStr" -> inline.or(() -> value).orElse("");
            default -> EscapedXmlText.decode(value.orElse(""));
        };
    }
}
