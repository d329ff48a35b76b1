package vn.kontum.report.xlsx.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.xlsx.xml.XmlCursor;

/** The table of shared strings: the texts, and more about the few that are not plain. */
public final class SharedStrings {
    private final List<String> texts = new ArrayList<>();
    /** By place in the table, as far as the last one that is not plain. */
    private final List<Optional<RichText>> special = new ArrayList<>();

    /** Of a workbook without shared strings. */
    public static SharedStrings none() {
        return new SharedStrings();
    }

    /** Reads the part of that name to its end. */
    public static SharedStrings read(XmlCursor xml) {
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

    /** The text of the current inline string, which is consumed. */
    public static String inline(XmlCursor xml) {
        return RichText.read(xml).text();
    }

    private void add(RichText text) {
        if (!text.runs().isEmpty() || text.interrupted()) {
            special.addAll(Collections.nCopies(texts.size() - special.size(), Optional.empty()));
            special.add(Optional.of(text));
        }
        texts.add(text.text());
    }

    int size() {
        return texts.size();
    }

    /** The text at a place of the table, which counts from 0. */
    public String text(int index) {
        return texts.get(index);
    }

    /** The text with its runs, where it is not plain. */
    Optional<RichText> special(int index) {
        return index < special.size() ? special.get(index) : Optional.empty();
    }
}
