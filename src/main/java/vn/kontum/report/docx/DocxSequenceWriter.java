package vn.kontum.report.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Writes sequences: the paragraphs or rows that show how each kind looks give way to one copy for each item, at the place
 * where the first of them stood.
 */
final class DocxSequenceWriter {
    private final Document document;
    private final DocxContent content;

    /** A paragraph or row of the template with the sequence and kind that it shows. */
    private record Sample(DocxPlace place, Element element) {}

    DocxSequenceWriter(Document document, DocxContent content) {
        this.document = document;
        this.content = content;
    }

    void write() {
        Map<String, List<Sample>> sequences = new LinkedHashMap<>();
        for (Sample sample : samples()) {
            sequences
                    .computeIfAbsent(sample.place().sequence(), s -> new ArrayList<>())
                    .add(sample);
        }
        sequences.forEach(this::write);
    }

    private List<Sample> samples() {
        Element root = document.getDocumentElement();
        List<Sample> samples = new ArrayList<>();
        for (Element row : DocxText.elements(root, "tr")) {
            sample(row).ifPresent(samples::add);
        }
        for (Element paragraph : DocxText.elements(root, "p")) {
            boolean inRow = samples.stream().anyMatch(s -> contains(s.element(), paragraph));
            sample(paragraph).filter(s -> !inRow).ifPresent(samples::add);
        }
        return samples;
    }

    private static Optional<Sample> sample(Element element) {
        return DocxText.places(element).stream()
                .filter(DocxPlace::isOne)
                .findFirst()
                .map(place -> new Sample(DocxPlace.parse(place), element));
    }

    private void write(String sequence, List<Sample> samples) {
        Map<String, Element> kinds = new HashMap<>();
        samples.forEach(s -> kinds.putIfAbsent(s.place().kind(), s.element()));
        Element first = samples.get(0).element();
        Node parent = first.getParentNode();
        for (DocxItem item : Optional.ofNullable(content.sequences().get(sequence))
                .orElseThrow()
                .items()) {
            Optional.ofNullable(kinds.get(item.kind()))
                    .ifPresent(sample -> parent.insertBefore(copy(sample, item), first));
        }
        samples.forEach(s -> remove(s.element()));
    }

    private Element copy(Element sample, DocxItem item) {
        Element copy = (Element) sample.cloneNode(true);
        UnaryOperator<String> texts = place -> DocxPlace.isOne(place)
                ? Optional.ofNullable(item.values().get(DocxPlace.parse(place).name()))
                        .orElseThrow()
                : content.texts(place)
                        .filter(t -> !t.isEmpty())
                        .map(t -> t.get(0))
                        .orElse("");
        List<Element> paragraphs = new ArrayList<>(DocxText.elements(copy, "p"));
        if (copy.getLocalName().equals("p")) {
            paragraphs.add(copy);
        }
        paragraphs.forEach(paragraph -> DocxText.fill(paragraph, texts));
        return copy;
    }

    private static void remove(Element element) {
        Node parent = element.getParentNode();
        boolean last = "tc".equals(parent.getLocalName())
                && DocxText.children(parent, "p").size() == 1;
        if (last) {
            DocxText.clear(element); // a cell must keep one paragraph
        } else {
            parent.removeChild(element);
        }
    }

    private static boolean contains(Node outer, Node inner) {
        for (Node node = inner; node != null; node = node.getParentNode()) {
            if (node == outer) {
                return true;
            }
        }
        return false;
    }
}
