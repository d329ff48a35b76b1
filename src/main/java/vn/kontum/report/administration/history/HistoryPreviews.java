package vn.kontum.report.administration.history;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.history.HistoryFigure;
import vn.kontum.report.publication.history.HistoryImport;
import vn.kontum.report.publication.history.HistoryPreview;
import vn.kontum.report.publication.history.HistoryRepository;
import vn.kontum.report.publication.history.HistoryTable;
import vn.kontum.report.publication.history.HistoryUndoPreview;

/** Says what reading a table of published figures in would bring, and what taking it back would change. */
record HistoryPreviews(HistoryRepository history, EditionRepository editions) {

    HistoryPreview of(HistoryTable table) {
        SortedSet<Period> quarters = new TreeSet<>();
        Set<String> units = new HashSet<>();
        table.figures().forEach(figure -> {
            quarters.add(figure.period());
            units.add(figure.unit());
        });
        return new HistoryPreview(
                table.figures().size(),
                table.figures().stream().filter(HistoryFigure::illustrative).count(),
                quarters,
                units.size(),
                replaced(table.figures(), quarters),
                own(quarters),
                table.mistakes());
    }

    /** @param imports all that there are; of those that count, newer ones go before it and older ones come after it */
    HistoryUndoPreview ofUndo(long importId, List<HistoryImport> imports) {
        Map<String, HistoryFigure> older = new HashMap<>();
        Set<String> newer = new HashSet<>();
        for (HistoryImport other : imports) {
            if (!other.undone() && other.id() < importId) {
                history.figures(other.id()).forEach(figure -> older.put(figure.place(), figure));
            } else if (!other.undone() && other.id() > importId) {
                history.figures(other.id()).forEach(figure -> newer.add(figure.place()));
            }
        }
        List<HistoryFigure> counting = history.figures(importId).stream()
                .filter(figure -> !newer.contains(figure.place()))
                .toList();
        SortedSet<Period> quarters = new TreeSet<>();
        counting.forEach(figure -> quarters.add(figure.period()));
        return new HistoryUndoPreview(
                counting.size(),
                quarters,
                counting.stream().filter(figure -> otherValue(older, figure)).count(),
                counting.stream()
                        .filter(figure -> !older.containsKey(figure.place()))
                        .count(),
                own(quarters));
    }

    private List<Period> own(SortedSet<Period> quarters) {
        return quarters.stream()
                .filter(quarter -> editions.official(quarter).isPresent())
                .toList();
    }

    private long replaced(List<HistoryFigure> figures, SortedSet<Period> quarters) {
        Map<String, HistoryFigure> now = new HashMap<>();
        quarters.stream()
                .map(Period::year)
                .distinct()
                .flatMap(year -> history.counting(new Period(year, 4)).stream())
                .forEach(figure -> now.put(figure.place(), figure));
        return figures.stream().filter(figure -> otherValue(now, figure)).count();
    }

    private static boolean otherValue(Map<String, HistoryFigure> known, HistoryFigure figure) {
        return Optional.ofNullable(known.get(figure.place()))
                .filter(other -> other.value().compareTo(figure.value()) != 0)
                .isPresent();
    }
}
