package vn.kontum.report.xlsx.write.repackaging;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.kontum.report.xlsx.container.ContainerCode;
import vn.kontum.report.xlsx.container.ContainerException;
import vn.kontum.report.xlsx.container.PackagePart;
import vn.kontum.report.xlsx.read.Relationship;
import vn.kontum.report.xlsx.xml.XmlEscape;

/**
 * Copies one XML part in UTF-8, without the elements and attributes of other namespaces than that of its root and without whatever a
 * {@link Rule} leaves out. Namespaces are declared anew, so prefixes may differ from the original.
 */
final class XmlFilter {
    private static final int LONGEST = 3 << 20;
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final String part;
    private final Rule rule;
    private final StringBuilder out =
            new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    private final Deque<String> path = new ArrayDeque<>();
    private String namespace = "";

    /** What becomes of elements and attributes. */
    interface Rule {
        /** Whether the element, whose parent is empty for the root, is copied with all that is in it. */
        boolean keeps(String parent, String element, XMLStreamReader xml);

        /** The value that an attribute without namespace gets; empty when it is left out. */
        Optional<String> attribute(String element, String name, String value);

        /** Attributes that an element gets besides, as text; an empty text for none. */
        default String added(String element, XMLStreamReader xml) {
            return "";
        }
    }

    private XmlFilter(String part, Rule rule) {
        this.part = part;
        this.rule = rule;
    }

    static byte[] copy(PackagePart part, Rule rule) {
        XMLStreamReader xml = null;
        try (InputStream in = part.open()) {
            InputFactoryImpl factory = new InputFactoryImpl();
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
            factory.setProperty(XMLInputFactory.IS_COALESCING, Boolean.FALSE);
            xml = factory.createXMLStreamReader(in);
            XmlFilter filter = new XmlFilter(part.name(), rule);
            filter.copy(xml);
            return filter.out.toString().getBytes(StandardCharsets.UTF_8);
        } catch (XMLStreamException | IOException e) {
            throw ContainerException.corrupt(part.name(), "cannot be copied: " + e.getMessage());
        } finally {
            close(xml);
        }
    }

    private static void close(@org.jspecify.annotations.Nullable XMLStreamReader xml) {
        try {
            if (xml != null) {
                xml.close();
            }
        } catch (XMLStreamException never) {
            throw new IllegalStateException("closing a reader in memory failed", never);
        }
    }

    private void copy(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(xml);
                case XMLStreamConstants.END_ELEMENT ->
                    out.append("</").append(path.pop()).append('>');
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!path.isEmpty()) {
                        XmlEscape.append(xml.getText(), out);
                    }
                }
                default -> {
                    // comments and instructions are left out
                }
            }
            if (out.length() > LONGEST) {
                throw new ContainerException(
                        ContainerCode.ARCHIVE_LIMITS, part, "more than " + LONGEST + " characters");
            }
        }
    }

    private void begin(XMLStreamReader xml) throws XMLStreamException {
        String element = xml.getLocalName();
        if (path.isEmpty()) {
            namespace = xml.getNamespaceURI();
        } else if (!namespace.equals(xml.getNamespaceURI()) || !rule.keeps(path.element(), element, xml)) {
            skip(xml);
            return;
        }
        out.append('<').append(element);
        if (path.isEmpty()) {
            out.append(" xmlns=\"").append(namespace).append("\" xmlns:r=\"").append(Relationship.OFFICE);
            out.append('"');
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attribute(element, xml, i);
        }
        out.append(rule.added(element, xml)).append('>');
        path.push(element);
    }

    private void attribute(String element, XMLStreamReader xml, int index) {
        String space = Optional.ofNullable(xml.getAttributeNamespace(index)).orElse("");
        String name = xml.getAttributeLocalName(index);
        String value = xml.getAttributeValue(index);
        if (space.equals(XML)) {
            write("xml:" + name, value);
        } else if (space.isEmpty()) {
            rule.attribute(element, name, value).ifPresent(kept -> write(name, kept));
        }
    }

    private void write(String name, String value) {
        out.append(' ').append(name).append("=\"");
        XmlEscape.append(value, out);
        out.append('"');
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /** A text as the value of an attribute in double quotes. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        XmlEscape.append(text, escaped);
        return escaped.toString();
    }
}
