package vn.kontum.report.publication.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.kontum.report.docx.DocxItem;
import vn.kontum.report.docx.DocxSequence;

/** Collects the paragraphs of a section: one text each. */
final class ItemList {
    static final String TEXT = "noi_dung";

    private final Set<String> kinds;
    private final List<DocxItem> items = new ArrayList<>();

    ItemList(String... kinds) {
        this.kinds = Set.of(kinds);
    }

    ItemList add(String kind, String text) {
        items.add(new DocxItem(kind, Map.of(TEXT, text)));
        return this;
    }

    DocxSequence sequence() {
        Map<String, Set<String>> places = new HashMap<>();
        kinds.forEach(kind -> places.put(kind, Set.of(TEXT)));
        return new DocxSequence(places, items);
    }
}
