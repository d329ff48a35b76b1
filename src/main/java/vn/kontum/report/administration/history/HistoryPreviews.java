package vn.kontum.report.administration.history;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.history.HistoryFigure;
import vn.kontum.report.publication.history.HistoryPreview;
import vn.kontum.report.publication.history.HistoryRepository;
import vn.kontum.report.publication.history.HistoryTable;

/** Says what reading a table of published figures in would bring. */
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
                quarters.stream()
                        .filter(quarter -> editions.official(quarter).isPresent())
                        .toList(),
                table.mistakes());
    }

    private long replaced(List<HistoryFigure> figures, SortedSet<Period> quarters) {
        Map<String, HistoryFigure> now = new HashMap<>();
        quarters.stream()
                .map(Period::year)
                .distinct()
                .flatMap(year -> history.counting(new Period(year, 4)).stream())
                .forEach(figure -> now.put(figure.place(), figure));
        return figures.stream()
                .filter(figure -> now.containsKey(figure.place())
                        && now.get(figure.place()).value().compareTo(figure.value()) != 0)
                .count();
    }
}
