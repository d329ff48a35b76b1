package vn.kontum.report.publication.history;

import java.util.List;
import java.util.SortedSet;
import vn.kontum.report.catalogue.Period;

/**
 * What taking an import of published figures back would change.
 *
 * @param figures how many of its figures count now
 * @param quarters of which they speak
 * @param replaced how many of them get the value of an earlier import instead
 * @param gone how many of them no import gives any more
 * @param own quarters of which there is a final edition of our own, which goes before anyway
 */
public record HistoryUndoPreview(long figures, SortedSet<Period> quarters, long replaced, long gone, List<Period> own) {
    public HistoryUndoPreview {
        own = List.copyOf(own);
    }
}
