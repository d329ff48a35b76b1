package vn.kontum.report.benchmark;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.io.Stax2ByteArraySource;

/**
 * What nobody with this inflater and this parser can beat: the parts that hold cells, texts, styles and names are
 * inflated and cut into tokens, and nothing is done with them.
 */
final class LowerBound implements ReaderUnderTest {
    private final InputFactoryImpl factory = new InputFactoryImpl();
    private final Inflater inflater = new Inflater(true);
    private byte[] buffer = new byte[1 << 20];

    @Override
    public String name() {
        return "inflate + Aalto tokens";
    }

    /** Its tally holds the number of values instead of numbers, and no sum. */
    @Override
    public ReadTotals read(byte[] workbook) throws DataFormatException, XMLStreamException {
        ByteBuffer file = ByteBuffer.wrap(workbook).order(ByteOrder.LITTLE_ENDIAN);
        int end = workbook.length - 22;
        int at = file.getInt(end + 16);
        long values = 0;
        while (at < end) {
            int nameLength = file.getShort(at + 28);
            String name = new String(workbook, at + 46, nameLength, StandardCharsets.UTF_8);
            if (needed(name)) {
                values += tokens(inflate(file, at));
            }
            at += 46 + nameLength + file.getShort(at + 30) + file.getShort(at + 32);
        }
        return new ReadTotals(values, 0);
    }

    private static boolean needed(String name) {
        return name.startsWith("xl/worksheets/sheet")
                || name.equals("xl/workbook.xml")
                || name.equals("xl/sharedStrings.xml")
                || name.equals("xl/styles.xml");
    }

    private int inflate(ByteBuffer file, int entry) throws DataFormatException {
        int size = file.getInt(entry + 24);
        buffer = size > buffer.length ? new byte[size] : buffer;
        int local = file.getInt(entry + 42);
        int data = local + 30 + file.getShort(local + 26) + file.getShort(local + 28);
        inflater.reset();
        inflater.setInput(file.array(), data, file.getInt(entry + 20));
        int at = 0;
        while (!inflater.finished()) {
            at += inflater.inflate(buffer, at, size - at);
        }
        return at;
    }

    private long tokens(int length) throws XMLStreamException {
        long values = 0;
        XMLStreamReader xml = factory.createXMLStreamReader(new Stax2ByteArraySource(buffer, 0, length));
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("v")) {
                values++;
            }
        }
        xml.close();
        return values;
    }
}
