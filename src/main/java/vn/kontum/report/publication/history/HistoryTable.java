package vn.kontum.report.publication.history;

import java.util.List;

/**
 * What a file of published figures says.
 *
 * @param figures in the order of lines; complete only where there is no mistake
 * @param mistakes all of them, in the order of lines
 */
public record HistoryTable(List<HistoryFigure> figures, List<HistoryMistake> mistakes) {
    public HistoryTable {
        figures = List.copyOf(figures);
        mistakes = List.copyOf(mistakes);
    }
}
