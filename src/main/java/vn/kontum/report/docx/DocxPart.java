package vn.kontum.report.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** One part of a Word document: its text, a header or a footer. */
final class DocxPart {
    private final String file;
    private final Document document;

    DocxPart(String file, byte[] xml) {
        this.file = file;
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            this.document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(
                    "[" + file + "] is damaged (" + e.getMessage() + "); restore it from the original", e);
        }
    }

    byte[] fill(DocxContent content) {
        refuseUnknown(content);
        new DocxSequenceWriter(document, content).write();
        for (Element paragraph : DocxText.elements(document.getDocumentElement(), "p")) {
            fill(paragraph, content);
        }
        return bytes();
    }

    private void refuseUnknown(DocxContent content) {
        for (Element paragraph : DocxText.elements(document.getDocumentElement(), "p")) {
            for (String place : DocxText.places(paragraph)) {
                boolean known = DocxPlace.isOne(place)
                        ? content.has(DocxPlace.parse(place))
                        : content.texts(place).isPresent();
                if (!known) {
                    throw new IllegalStateException("[" + file + "] has the place {{" + place + "}}, expected one of "
                            + content.known() + "; correct it in Word");
                }
            }
        }
    }

    private static void fill(Element paragraph, DocxContent content) {
        List<List<String>> used = DocxText.places(paragraph).stream()
                .filter(place -> !DocxPlace.isOne(place))
                .map(place -> content.texts(place).orElseThrow())
                .toList();
        if (used.isEmpty()) {
            return;
        }
        boolean wanted = used.stream().noneMatch(List::isEmpty);
        int copies = wanted ? used.stream().mapToInt(List::size).max().orElse(1) : 0;
        Node parent = paragraph.getParentNode();
        for (int copy = 0; copy < copies; copy++) {
            Element line = (Element) paragraph.cloneNode(true);
            int number = copy;
            DocxText.fill(line, place -> one(content.texts(place).orElseThrow(), number));
            parent.insertBefore(line, paragraph);
        }
        if (copies > 0 || DocxText.children(parent, "p").size() > 1) {
            parent.removeChild(paragraph);
        } else {
            DocxText.clear(paragraph); // a cell must keep one paragraph
        }
    }

    /** The text for the n-th copy of a line; the last one where there are fewer. */
    private static String one(List<String> texts, int copy) {
        return texts.get(Math.min(copy, texts.size() - 1));
    }

    private byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".getBytes(StandardCharsets.UTF_8));
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            transformer.transform(new DOMSource(document.getDocumentElement()), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IllegalStateException("[" + file + "] cannot be written again", e);
        }
        return out.toByteArray();
    }
}
