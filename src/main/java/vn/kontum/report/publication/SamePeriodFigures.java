package vn.kontum.report.publication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.publication.history.HistoryIndicators;
import vn.kontum.report.publication.history.HistoryRepository;
import vn.kontum.report.publication.history.SamePeriodFigure;
import vn.kontum.report.publication.history.SamePeriodFigure.Source;

/**
 * Provides the figures of the same period last year: from the final annual closing where that quarter ended a year that has one,
 * else from the edition of that quarter that was declared final, else from its
 * newest one where a later final quarter closes it, else from published figures that somebody read in.
 */
public final class SamePeriodFigures {
    private static final int YEARS = 5;
    private static final int LAST_QUARTER = 4;

    private final EditionRepository editions;
    private final PeriodRepository periods;
    private final HistoryRepository history;

    public SamePeriodFigures(EditionRepository editions, PeriodRepository periods, HistoryRepository history) {
        this.editions = editions;
        this.periods = periods;
        this.history = history;
    }

    /**
     * What is known now of the same quarter of the year before, by indicator.
     *
     * @param catalogue that the report is made with
     * @param period of the report
     */
    public Map<String, SamePeriodFigure> of(Catalogue catalogue, Period period) {
        Period before = period.sameQuarterLastYear();
        Map<String, SamePeriodFigure> known =
                new TreeMap<>(new HistoryIndicators(catalogue.at(period), history.counting(before)).of(before));
        editions.official(lastOf(before))
                .or(() -> editions.official(before))
                .or(() -> periods.isClosed(before) ? editions.latest(before) : Optional.empty())
                .ifPresent(edition -> editions.figures(edition.id()).values().forEach(figure -> {
                    if (catalogue.at(period).indicator(figure.indicator()).isPresent()) {
                        known.put(figure.indicator(), published(edition, figure));
                    }
                }));
        return known;
    }

    /** The annual closing in place of the last quarter of a year, where it is final; else the quarter itself. */
    private Period lastOf(Period quarter) {
        return periods.isFinal(quarter.restated()) ? quarter.restated() : quarter;
    }

    /**
     * The versions that count in the years before a period whose figures verdicts look at: the season of a flow, the best step of a
     * quarter, the last values of a silent unit. The nearest year comes first; of a year with a final annual closing that one's too.
     *
     * @param counting gives the versions that count in the year of a period up to it
     */
    public List<Long> versionsOfYearsBefore(Period period, Function<Period, List<Long>> counting) {
        return IntStream.rangeClosed(1, YEARS)
                .mapToObj(back -> new Period(period.year() - back, LAST_QUARTER))
                .map(this::lastOf)
                .flatMap(end -> counting.apply(end).stream())
                .toList();
    }

    private static SamePeriodFigure published(Edition edition, EditionRepository.EditionFigure figure) {
        return new SamePeriodFigure(
                edition.period().code(),
                figure.value(),
                figure.yearToDate(),
                "",
                figure.unitsReported() >= figure.unitsExpected(),
                figure.status(),
                Source.EDITION,
                edition.workbook());
    }
}
