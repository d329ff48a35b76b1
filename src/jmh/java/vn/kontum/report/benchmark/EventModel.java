package vn.kontum.report.benchmark;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Iterator;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Apache POI's event model: its package, shared strings and styles, and SAX events of the sheets. */
final class EventModel implements ReaderUnderTest {
    @Override
    public String name() {
        return "POI event model";
    }

    @Override
    public ReadTotals read(byte[] workbook) throws Exception {
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(workbook))) {
            XSSFReader reader = new XSSFReader(file);
            Numbers numbers = new Numbers(new ReadOnlySharedStringsTable(file));
            reader.getStylesTable();
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(numbers);
            for (Iterator<InputStream> sheets = reader.getSheetsData(); sheets.hasNext(); ) {
                try (InputStream sheet = sheets.next()) {
                    xml.parse(new InputSource(sheet));
                }
            }
            return numbers.tally;
        }
    }

    private static final class Numbers extends DefaultHandler {
        private final ReadOnlySharedStringsTable strings;
        private final StringBuilder text = new StringBuilder();
        private ReadTotals tally = ReadTotals.NONE;
        private String type = "n";
        private boolean formula;
        private long characters;

        Numbers(ReadOnlySharedStringsTable strings) {
            this.strings = strings;
        }

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) {
            text.setLength(0);
            if (local.equals("c")) {
                String given = attributes.getValue("t");
                type = given == null ? "n" : given;
                formula = false;
            }
            formula |= local.equals("f");
        }

        @Override
        public void characters(char[] signs, int start, int length) {
            text.append(signs, start, length);
        }

        @Override
        public void endElement(String uri, String local, String name) {
            if (!local.equals("v")) {
                return;
            }
            if (type.equals("s")) {
                characters += strings.getItemAt(Integer.parseInt(text.toString()))
                        .getString()
                        .length();
            } else if (type.equals("n") && !formula) {
                tally = tally.with(Double.parseDouble(text.toString()));
            }
        }
    }
}
