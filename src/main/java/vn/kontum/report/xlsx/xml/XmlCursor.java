package vn.kontum.report.xlsx.xml;

import static vn.kontum.report.xlsx.container.ContainerException.corrupt;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import vn.kontum.report.xlsx.container.ContainerCode;
import vn.kontum.report.xlsx.container.ContainerException;
import vn.kontum.report.xlsx.container.PackagePart;

/**
 * Walks one XML part downwards, child by child. A child that was entered must be walked to its end, or skipped, before the next is asked
 * for.
 */
public final class XmlCursor implements AutoCloseable {
    private static final int BETWEEN_LOOKS = 1 << 10;

    private final String part;
    private final Text text;
    private final XMLStreamReader2 xml;
    private final int maxDepth;
    private final XmlFaults faults;
    private final CharacterData characters;
    private final ReusableText reusableText = new ReusableText();
    private String namespace = "";
    private AlternativeContent alternatives = new AlternativeContent(Set.of());
    private int depth;
    private int events;

    /** What is read: the part, what must be closed at the end, and what its file may still ask for. */
    record Text(PackagePart part, Optional<InputStream> source, XmlBudget allowance) {}

    XmlCursor(Text text, XMLStreamReader2 xml, int maxDepth) {
        this.text = text;
        this.part = text.part().name();
        this.xml = xml;
        this.maxDepth = maxDepth;
        this.faults = new XmlFaults(text.part());
        this.characters = new CharacterData(this, xml, faults);
    }

    public String part() {
        return part;
    }

    /** Moves to the root element, whose namespace becomes the one that {@link #child} looks at. */
    public String root() {
        while (next() != XMLStreamConstants.START_ELEMENT) {
            // prolog
        }
        namespace = uri();
        return xml.getLocalName();
    }

    public String namespace() {
        return namespace;
    }

    /**
     * Moves to the next child element of the current one, passing over other namespaces; false when the current element
     * ends.
     */
    public boolean child() {
        while (anyChild()) {
            if (own()) {
                return true;
            }
            alternatives.passOver(this);
        }
        return false;
    }

    /** Whether the current element holds alternatives for programs of different age (ECMA-376 part 3). */
    public boolean alternatives() {
        return AlternativeContent.begins(uri(), name());
    }

    /** The elements of which no alternatives may stand anywhere: programs would read different ones. */
    public void refuseAlternatives(Set<String> names) {
        alternatives = new AlternativeContent(names);
    }

    /** As {@link #child}, but stops at children of any namespace; {@link #own} tells them apart. */
    public boolean anyChild() {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
            event = next();
        }
        return event == XMLStreamConstants.START_ELEMENT;
    }

    /** Whether the current element belongs to the namespace of the root. */
    public boolean own() {
        return uri().equals(namespace);
    }

    /** Whether the text read last was interrupted by elements, comments or processing instructions. */
    public boolean interrupted() {
        return characters.interrupted();
    }

    int depth() {
        return depth;
    }

    /** The name of the current element, without prefix. */
    public String name() {
        return xml.getLocalName();
    }

    /** Passes over the rest of the current element. */
    public void skip() {
        int level = depth;
        while (depth >= level) {
            next();
        }
    }

    /** All character data directly inside the current element, which is consumed; elements inside are passed over. */
    public String text() {
        text(reusableText);
        return reusableText.text(0, reusableText.length());
    }

    /** As {@link #text()}, for what is looked at and not kept. */
    public void text(ReusableText reusableText) {
        characters.read(reusableText);
    }

    public int attributes() {
        return xml.getAttributeCount();
    }

    public String attributeName(int index) {
        return xml.getAttributeLocalName(index);
    }

    public String attributeValue(int index) {
        return xml.getAttributeValue(index);
    }

    /** Whether an attribute has no prefix: those with one belong to other formats. */
    public boolean attributeOwn(int index) {
        return xml.getAttributePrefix(index).isEmpty();
    }

    /** Shows the value of an attribute without copying it. */
    public void attributeValue(int index, AttributeText value) {
        try {
            xml.getAttributeAs(index, value);
        } catch (XMLStreamException malformed) {
            throw faults.malformed(malformed, depth);
        }
    }

    /** An attribute without namespace. */
    public Optional<String> attribute(String name) {
        return attribute("", name);
    }

    public Optional<String> attribute(String uri, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)
                    && (uri.isEmpty()
                            ? xml.getAttributePrefix(i).isEmpty()
                            : uri.equals(xml.getAttributeNamespace(i)))) {
                return Optional.of(xml.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    /** An attribute that the format demands. */
    public String required(String name) {
        return attribute(name).orElseThrow(() -> corrupt(part, "element " + name() + " has no attribute " + name));
    }

    /** An xsd:boolean attribute that is false when it is missing. */
    public boolean flag(String name) {
        return attribute(name).filter(XmlCursor::isTrue).isPresent();
    }

    public static boolean isTrue(String value) {
        return value.equals("1") || value.equals("true") || value.equals("on");
    }

    /** Reads on to the end of the document, so that nothing malformed remains unseen. */
    public void finish() {
        while (next() != XMLStreamConstants.END_DOCUMENT) {
            // the rest
        }
    }

    private String uri() {
        String uri = xml.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    int next() {
        try {
            int event = xml.next();
            if (++events % BETWEEN_LOOKS == 0 && Thread.interrupted()) {
                throw new CancellationException("[" + part + "] reading was stopped after " + events + " events");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                begin();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.DTD) {
                throw faults.declared();
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new ContainerException(
                        ContainerCode.XML_DTD, part, "a reference to the entity " + xml.getLocalName());
            }
            return event;
        } catch (XMLStreamException malformed) {
            throw faults.malformed(malformed, depth);
        } catch (java.util.NoSuchElementException ended) {
            throw corrupt(part, "the document ends too early");
        }
    }

    private void begin() {
        if (++depth > maxDepth) {
            throw corrupt(part, "elements nest deeper than " + maxDepth);
        }
        text.allowance().countName(part, xml.getLocalName());
        for (int i = xml.getAttributeCount() - 1; i >= 0; i--) {
            text.allowance().countName(part, xml.getAttributeLocalName(i));
        }
    }

    @Override
    public void close() {
        try {
            xml.closeCompletely();
            if (text.source().isPresent()) {
                text.source().get().close();
            }
        } catch (XMLStreamException | IOException never) {
            throw new IllegalStateException("[" + part + "] closing a reader in memory failed", never);
        }
    }
}
