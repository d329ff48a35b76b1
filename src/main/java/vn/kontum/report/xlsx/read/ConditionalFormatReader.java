package vn.kontum.report.xlsx.read;

import java.util.ArrayList;
import java.util.List;
import vn.kontum.report.xlsx.format.CellFormats;
import vn.kontum.report.xlsx.format.DifferentialFormat;
import vn.kontum.report.xlsx.model.ReadAnomalyCode;
import vn.kontum.report.xlsx.xml.IntegerAttribute;
import vn.kontum.report.xlsx.xml.XmlCursor;

/**
 * Reads the conditional formats of a sheet, those of the format and those of its extension of 2009, for what they may do
 * to the values that a person sees. Whether their conditions hold is not worked out.
 */
final class ConditionalFormatReader {
    private final XmlCursor xml;
    private final CellFormats formats;
    private final SheetGrid grid;
    private final List<String> numberFormats = new ArrayList<>();
    private boolean conceals;
    private String ranges = "";

    ConditionalFormatReader(XmlCursor xml, CellFormats formats, SheetGrid grid) {
        this.xml = xml;
        this.formats = formats;
        this.grid = grid;
    }

    /** Consumes a {@code conditionalFormatting} element. */
    void read() {
        ranges = xml.attribute("sqref").orElse("");
        readRules();
        note();
    }

    /** Consumes the extension list of the sheet. */
    void readExtensions() {
        while (xml.anyChild()) {
            while (xml.anyChild()) {
                if (xml.name().equals("conditionalFormattings")) {
                    while (xml.anyChild()) {
                        readRules();
                        note();
                    }
                } else {
                    xml.skip();
                }
            }
        }
    }

    private void readRules() {
        while (xml.anyChild()) {
            if (xml.name().equals("sqref")) {
                ranges = xml.text();
            } else if (xml.name().equals("cfRule")) {
                xml.attribute("dxfId")
                        .map(IntegerAttribute::parse)
                        .flatMap(formats::conditional)
                        .ifPresent(this::take);
                readRule();
            } else {
                xml.skip();
            }
        }
    }

    private void readRule() {
        while (xml.anyChild()) {
            switch (xml.name()) {
                case "dxf" -> take(DifferentialFormat.read(xml));
                case "dataBar", "iconSet" -> {
                    conceals |= xml.attribute("showValue")
                            .filter(shown -> !XmlCursor.isTrue(shown))
                            .isPresent();
                    xml.skip();
                }
                default -> xml.skip();
            }
        }
    }

    private void take(DifferentialFormat format) {
        format.numberFormat().ifPresent(numberFormats::add);
        conceals |= formats.conceals(format);
    }

    private void note() {
        if (conceals || !numberFormats.isEmpty()) {
            for (String range : ranges.strip().split("\\s+")) {
                numberFormats.forEach(code -> grid.anomaly(ReadAnomalyCode.CONDITIONAL_FORMAT, range, code));
                if (conceals) {
                    grid.anomaly(ReadAnomalyCode.CONDITIONAL_LOOK, range, "a conditional format conceals the value");
                }
            }
        }
        numberFormats.clear();
        conceals = false;
        ranges = "";
    }
}
