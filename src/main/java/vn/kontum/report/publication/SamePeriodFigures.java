package vn.kontum.report.publication;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    public Period lastOf(Period quarter) {
        return periods.isFinal(quarter.restated()) ? quarter.restated() : quarter;
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
