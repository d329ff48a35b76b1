package vn.kontum.report.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The text of paragraphs and the places in it. Word cuts a line into pieces as it likes, so that a place may begin in one
 * and end in another.
 */
final class DocxText {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([a-z0-9_]+(?:\\.[a-z0-9_]+\\.[a-z0-9_]+)?)\\s*}}");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}&&[^\t\n]]|[\\uFFFE\\uFFFF]");

    private DocxText() {}

    /** The places of a paragraph or a row, in their order. */
    static List<String> places(Element element) {
        return PLACE.matcher(text(element))
                .results()
                .map((MatchResult place) -> place.group(1))
                .toList();
    }

    /** Puts texts into the places of a paragraph. */
    static void fill(Element paragraph, UnaryOperator<String> texts) {
        List<Element> pieces = elements(paragraph, "t");
        boolean whole = pieces.stream()
                .map(Node::getTextContent)
                .noneMatch(text -> PLACE.matcher(text).replaceAll("").matches(".*(\\{\\{?|}}?).*"));
        if (!whole) {
            pieces.get(0).setTextContent(text(paragraph));
            pieces.subList(1, pieces.size()).forEach(piece -> piece.setTextContent(""));
        }
        for (Element piece : pieces) {
            String filled = PLACE.matcher(piece.getTextContent())
                    .replaceAll(place -> Matcher.quoteReplacement(printable(texts.apply(place.group(1)))));
            piece.setTextContent(filled);
            piece.setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
        }
    }

    static void clear(Element paragraph) {
        elements(paragraph, "t").forEach(piece -> piece.setTextContent(""));
    }

    /** Elements of the Word namespace below another, in the order of the document. */
    static List<Element> elements(Element inside, String name) {
        NodeList nodes = inside.getElementsByTagNameNS(WORD, name);
        List<Element> elements = new ArrayList<>(nodes.getLength());
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** Direct children of the Word namespace. */
    static List<Element> children(Node parent, String name) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element
                    && WORD.equals(node.getNamespaceURI())
                    && name.equals(node.getLocalName())) {
                children.add(element);
            }
        }
        return children;
    }

    private static String printable(String text) {
        return UNPRINTABLE.matcher(text).replaceAll(" ");
    }

    private static String text(Element element) {
        StringBuilder text = new StringBuilder();
        elements(element, "t").forEach(piece -> text.append(piece.getTextContent()));
        return text.toString();
    }
}
