package vn.kontum.report.docx;

import java.util.Map;

/**
 * One paragraph or table row of a {@link DocxSequence}.
 *
 * @param kind which of the template's paragraphs or rows it is written with
 * @param values texts by the names of their places
 */
public record DocxItem(String kind, Map<String, String> values) {
    public DocxItem {
        values = Map.copyOf(values);
    }
}
