package vn.kontum.report.publication.history;

import java.util.List;
import java.util.SortedSet;
import vn.kontum.report.catalogue.Period;

/**
 * What reading a file of published figures in would bring.
 *
 * @param figures how many it holds
 * @param illustrative how many of them are made up
 * @param quarters of which it speaks
 * @param units how many units it speaks of
 * @param replaced how many figures that count now it takes the place of with another value
 * @param own quarters of which there is a final edition of our own, which goes before
 * @param mistakes why it cannot be read in; empty where it can
 */
public record HistoryPreview(
        int figures,
        long illustrative,
        SortedSet<Period> quarters,
        int units,
        long replaced,
        List<Period> own,
        List<HistoryMistake> mistakes) {
    public HistoryPreview {
        own = List.copyOf(own);
        mistakes = List.copyOf(mistakes);
    }
}
