package vn.kontum.report.xlsx.xml;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.io.Stax2ByteArraySource;

/**
 * One way to write XML. Serialisers differ between Java versions and operating systems in the declaration, line ends
 * and attribute order; the meaning stays the same.
 */
public final class CanonicalXmlWriter {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private final XMLStreamReader2 xml;
    private final StringBuilder out = new StringBuilder(DECLARATION);

    private CanonicalXmlWriter(XMLStreamReader2 xml) {
        this.xml = xml;
    }

    /** Replaces the declaration of a UTF-8 document and what separates it from the root, and nothing else. */
    public static byte[] declare(byte[] document) {
        int from = 0;
        if (new String(document, 0, Math.min(5, document.length), StandardCharsets.ISO_8859_1).equals("<?xml")) {
            while (document[from] != '>') {
                from++;
            }
            from++;
        }
        while (from < document.length && document[from] <= ' ') {
            from++;
        }
        byte[] declaration = DECLARATION.getBytes(StandardCharsets.US_ASCII);
        byte[] result = Arrays.copyOf(declaration, declaration.length + document.length - from);
        System.arraycopy(document, from, result, declaration.length, document.length - from);
        return result;
    }

    /** Writes a document of attributes and plain texts anew: attributes by name, no space between elements. */
    public static byte[] rewrite(byte[] document) {
        try {
            Object reader = new InputFactoryImpl()
                    .createXMLStreamReader(new Stax2ByteArraySource(document, 0, document.length));
            CanonicalXmlWriter canonical = new CanonicalXmlWriter((XMLStreamReader2) reader);
            canonical.copy();
            return canonical.out.toString().getBytes(StandardCharsets.UTF_8);
        } catch (XMLStreamException broken) {
            throw new IllegalStateException("[package] a part that was just written is not well-formed", broken);
        }
    }

    private void copy() throws XMLStreamException {
        int event = xml.next();
        while (event != XMLStreamConstants.END_DOCUMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                start();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                out.append("</")
                        .append(name(xml.getPrefix(), xml.getLocalName()))
                        .append('>');
            } else if (event == XMLStreamConstants.CHARACTERS && !xml.getText().isBlank()) {
                XmlEscape.append(xml.getText(), out);
            }
            event = xml.next();
        }
    }

    private void start() {
        TreeMap<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            String prefix = xml.getNamespacePrefix(i);
            attributes.put(prefix == null || prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, xml.getNamespaceURI(i));
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(name(xml.getAttributePrefix(i), xml.getAttributeLocalName(i)), xml.getAttributeValue(i));
        }
        out.append('<').append(name(xml.getPrefix(), xml.getLocalName()));
        attributes.forEach((name, value) -> {
            out.append(' ').append(name).append("=\"");
            XmlEscape.append(value, out);
            out.append('"');
        });
        out.append('>');
    }

    private static String name(String prefix, String local) {
        return prefix.isEmpty() ? local : prefix + ":" + local;
    }
}
