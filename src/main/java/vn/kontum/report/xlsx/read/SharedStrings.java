package vn.kontum.report.xlsx.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.xlsx.xml.XmlCursor;

/** The table of shared strings: the texts, and more about the few that are not plain. */
final class SharedStrings {
    private final List<String> texts = new ArrayList<>();
    private final Map<Integer, RichText> special = new HashMap<>();

    static SharedStrings none() {
        return new SharedStrings();
    }

    static SharedStrings read(XmlCursor xml) {
        SharedStrings strings = new SharedStrings();
        SpreadsheetNamespaces.root(xml, "sst");
        while (xml.child()) {
            if (xml.name().equals("si")) {
                strings.add(RichText.read(xml));
            } else {
                xml.skip();
            }
        }
        xml.finish();
        return strings;
    }

    private void add(RichText text) {
        if (!text.runs().isEmpty() || text.interrupted()) {
            special.put(texts.size(), text);
        }
        texts.add(text.text());
    }

    int size() {
        return texts.size();
    }

    String text(int index) {
        return texts.get(index);
    }

    /** The text with its runs, where it is not plain. */
    Optional<RichText> special(int index) {
        return special.isEmpty() ? Optional.empty() : Optional.ofNullable(special.get(index));
    }
}
