package vn.kontum.report.submission.letter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * One part of a Word document. Word cuts a line into pieces as it likes, so that a place may begin in one and end in
 * another.
 */
final class DocxPart {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([a-z0-9_]+)\\s*}}");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}&&[^\t\n]]|[\\uFFFE\\uFFFF]");

    private final String file;
    private final Document document;

    DocxPart(String file, byte[] xml) {
        this.file = file;
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            this.document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(
                    "[" + file + "] is damaged (" + e.getMessage() + "); restore it from the original", e);
        }
    }

    byte[] fill(Map<String, List<String>> places) {
        for (Element paragraph : elements(document.getDocumentElement(), "p")) {
            fill(paragraph, places);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IllegalStateException("[" + file + "] cannot be written again", e);
        }
        return out.toByteArray();
    }

    private void fill(Element paragraph, Map<String, List<String>> places) {
        List<List<String>> used = PLACE.matcher(text(paragraph))
                .results()
                .map(place -> texts(place.group(1), places))
                .toList();
        if (used.isEmpty()) {
            return;
        }
        boolean wanted = used.stream().noneMatch(List::isEmpty);
        int copies = wanted ? used.stream().mapToInt(List::size).max().orElse(1) : 0;
        Node parent = paragraph.getParentNode();
        for (int copy = 0; copy < copies; copy++) {
            Element line = (Element) paragraph.cloneNode(true);
            write(line, copy, places);
            parent.insertBefore(line, paragraph);
        }
        if (copies > 0 || elements((Element) parent, "p").size() > 1) {
            parent.removeChild(paragraph);
        } else {
            elements(paragraph, "t").forEach(piece -> piece.setTextContent("")); // a cell must keep one paragraph
        }
    }

    private List<String> texts(String place, Map<String, List<String>> places) {
        return Optional.ofNullable(places.get(place))
                .orElseThrow(() -> new IllegalStateException("[" + file + "] has the place {{" + place
                        + "}}, expected one of " + new java.util.TreeSet<>(places.keySet()) + "; correct it in Word"));
    }

    private void write(Element line, int copy, Map<String, List<String>> places) {
        List<Element> pieces = elements(line, "t");
        boolean whole = pieces.stream()
                .map(Node::getTextContent)
                .noneMatch(text -> PLACE.matcher(text).replaceAll("").matches(".*(\\{\\{?|}}?).*"));
        if (!whole) {
            pieces.get(0).setTextContent(text(line));
            pieces.subList(1, pieces.size()).forEach(piece -> piece.setTextContent(""));
        }
        for (Element piece : pieces) {
            String filled = PLACE.matcher(piece.getTextContent())
                    .replaceAll(place -> Matcher.quoteReplacement(one(places.get(place.group(1)), copy)));
            piece.setTextContent(filled);
            piece.setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
        }
    }

    /** The text for the n-th copy of a line; the last one where there are fewer. */
    private static String one(List<String> texts, int copy) {
        String text = texts.get(Math.min(copy, texts.size() - 1));
        return UNPRINTABLE.matcher(text).replaceAll(" ");
    }

    private static String text(Element paragraph) {
        StringBuilder text = new StringBuilder();
        elements(paragraph, "t").forEach(piece -> text.append(piece.getTextContent()));
        return text.toString();
    }

    private static List<Element> elements(Element inside, String name) {
        NodeList nodes = inside.getElementsByTagNameNS(WORD, name);
        List<Element> elements = new ArrayList<>(nodes.getLength());
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
