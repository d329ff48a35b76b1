package vn.kontum.report.web.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.publication.EditionRepository.EditionFigure;
import vn.kontum.report.publication.FigureOutlook;
import vn.kontum.report.query.edition.PublishedFigure;
import vn.kontum.report.query.edition.PublishedFigures;
import vn.kontum.report.web.PeriodOptions;
import vn.kontum.report.web.StatusBadge;
import vn.kontum.report.web.TargetFormatter;
import vn.kontum.report.web.format.ViewFormatter;

/** All targets on one page: by section and verdict, and each as a small line over two years. */
@Component
public final class TargetsOverview {
    private final PeriodOptions quarters;
    private final PublishedFigures figures;

    TargetsOverview(PeriodOptions quarters, PublishedFigures figures) {
        this.quarters = quarters;
        this.figures = figures;
    }

    /** One target: its sign in the picture, and its small line. */
    record Tile(
            int no,
            String name,
            String path,
            StatusBadge verdict,
            String value,
            String measure,
            String target,
            Sparkline line) {}

    /** How many targets of a section have a verdict; open ones that lean are counted apart. */
    record Count(StatusBadge verdict, int count) {}

    record Section(String name, List<Tile> tiles, List<Count> counts) {}

    /**
     * The picture.
     *
     * @param published whether the period has a report
     */
    public record View(String code, String period, List<Section> sections, List<Count> counts, boolean published) {
        /** How many targets there are. */
        public int targets() {
            return sections.stream().mapToInt(s -> s.tiles().size()).sum();
        }
    }

    /** @param own catalogue that the figures of the period are shown with */
    public View of(Catalogue own, Period period, ViewFormatter formatter) {
        List<PublishedFigure> known = figures.between(period.year() - 1, period.year()).stream()
                .filter(f -> f.period().compareTo(period) <= 0)
                .toList();
        Map<String, Map<Period, EditionFigure>> byIndicator = new HashMap<>();
        known.forEach(f -> byIndicator
                .computeIfAbsent(f.figure().indicator(), code -> new HashMap<>())
                .put(f.period(), f.figure()));
        Map<String, List<Indicator>> sections = new LinkedHashMap<>();
        own.indicators().stream()
                .filter(i -> !i.supplementary())
                .forEach(i -> sections.computeIfAbsent(FigureFormatter.group(i, formatter), name -> new ArrayList<>())
                        .add(i));
        List<Section> pictures = new ArrayList<>();
        List<EditionFigure> all = new ArrayList<>();
        sections.forEach((name, indicators) -> {
            List<EditionFigure> published = indicators.stream()
                    .flatMap(
                            i -> Optional.ofNullable(
                                    byIndicator.getOrDefault(i.code(), Map.of()).get(period))
                                    .stream())
                    .toList();
            all.addAll(published);
            pictures.add(new Section(
                    name,
                    indicators.stream()
                            .map(i -> tile(
                                    new Line(own, i, byIndicator.getOrDefault(i.code(), Map.of())), period, formatter))
                            .toList(),
                    counts(published, formatter)));
        });
        return new View(period.code(), formatter.period(period), pictures, counts(all, formatter), !all.isEmpty());
    }

    /** What was published of an indicator, by period. */
    private record Line(Catalogue own, Indicator indicator, Map<Period, EditionFigure> known) {
        Optional<EditionFigure> in(Period period) {
            return Optional.ofNullable(known.get(period));
        }
    }

    private Tile tile(Line line, Period period, ViewFormatter formatter) {
        Indicator indicator = line.indicator();
        Optional<EditionFigure> now = line.in(period);
        List<Period> years = new ArrayList<>(quarters.ofYear(period.year() - 1));
        years.addAll(quarters.ofYear(period.year()));
        return new Tile(
                indicator.no(),
                formatter.indicator(indicator),
                "/indicators/" + indicator.code() + "?period=" + period.code(),
                now.map(f -> StatusBadge.of(f, formatter)).orElse(FigureFormatter.unpublished(formatter)),
                FigureFormatter.year(now, line.own(), indicator, formatter),
                formatter.measure(indicator),
                TargetFormatter.of(indicator.target(), formatter),
                Sparkline.of(
                        years.stream()
                                .map(p -> line.in(p)
                                        .filter(f -> f.worth(line.own()).whole())
                                        .flatMap(EditionFigure::yearToDate))
                                .toList(),
                        indicator.target().threshold()));
    }

    /** A verdict and where it leans. */
    private record VerdictGroup(Verdict verdict, Optional<Verdict> leaning) implements Comparable<VerdictGroup> {
        @Override
        public int compareTo(VerdictGroup other) {
            return Comparator.comparing(VerdictGroup::verdict)
                    .thenComparing(said -> said.leaning().map(Verdict::ordinal).orElse(-1))
                    .compare(this, other);
        }
    }

    private static List<Count> counts(List<EditionFigure> figures, ViewFormatter formatter) {
        Map<VerdictGroup, Long> counts = figures.stream()
                .collect(Collectors.groupingBy(
                        f -> new VerdictGroup(f.verdict(), f.outlook().flatMap(FigureOutlook::leaning)),
                        TreeMap::new,
                        Collectors.counting()));
        return counts.entrySet().stream()
                .map(count -> new Count(
                        StatusBadge.of(count.getKey().verdict(), count.getKey().leaning(), formatter),
                        count.getValue().intValue()))
                .toList();
    }
}
