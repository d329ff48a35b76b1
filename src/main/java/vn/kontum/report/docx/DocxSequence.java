package vn.kontum.report.docx;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Paragraphs or table rows of several kinds in one order, such as headings among the lines below them. A template has one
 * paragraph or row of each kind, marked by places such as <code>{{targets.heading.title}}</code>; a kind that it lacks is
 * left out.
 *
 * @param kinds names of the places by kind, whether any item uses them or not
 */
public record DocxSequence(Map<String, Set<String>> kinds, List<DocxItem> items) {
    /** @throws IllegalArgumentException when an item lacks a value or is of no kind */
    public DocxSequence {
        kinds = Map.copyOf(kinds);
        items = List.copyOf(items);
        for (DocxItem item : items) {
            if (!item.values().keySet().equals(kinds.get(item.kind()))) {
                throw new IllegalArgumentException("[" + item.kind() + "] has the values "
                        + item.values().keySet() + ", expected " + kinds.get(item.kind()));
            }
        }
    }
}
