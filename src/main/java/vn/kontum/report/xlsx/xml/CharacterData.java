package vn.kontum.report.xlsx.xml;

import javax.xml.stream.XMLStreamConstants;
import org.codehaus.stax2.XMLStreamReader2;
import vn.kontum.report.xlsx.container.ContainerCode;
import vn.kontum.report.xlsx.container.ContainerException;

/** Reads the characters directly inside the current element of a cursor. */
final class CharacterData {
    private static final int LONGEST_TEXT = 4 << 20;

    private final XmlCursor cursor;
    private final XMLStreamReader2 xml;
    private final XmlFaults faults;
    private boolean interrupted;

    CharacterData(XmlCursor cursor, XMLStreamReader2 xml, XmlFaults faults) {
        this.cursor = cursor;
        this.xml = xml;
        this.faults = faults;
    }

    /** Whether elements, comments or processing instructions stood between the characters read last. */
    boolean interrupted() {
        return interrupted;
    }

    /** Consumes the element; elements inside are passed over. */
    void read(ReusableText reusableText) {
        int level = cursor.depth();
        reusableText.clear();
        interrupted = false;
        for (int event = cursor.next(); cursor.depth() >= level; event = cursor.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    interrupted = true;
                    cursor.skip();
                }
                case XMLStreamConstants.COMMENT, XMLStreamConstants.PROCESSING_INSTRUCTION -> interrupted = true;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    add(reusableText);
                default -> {
                    // the end of an element inside
                }
            }
        }
    }

    private void add(ReusableText reusableText) {
        try {
            reusableText.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        } catch (RuntimeException lazy) {
            throw faults.malformed(lazy, cursor.depth());
        }
        if (reusableText.length() > LONGEST_TEXT) {
            throw new ContainerException(
                    ContainerCode.ARCHIVE_LIMITS,
                    cursor.part(),
                    "one text of more than " + LONGEST_TEXT + " characters");
        }
    }
}
