package vn.kontum.report.publication.history;

import java.math.BigDecimal;
import java.util.Optional;
import vn.kontum.report.catalogue.ReferenceFigure;

/**
 * What an indicator was in the same part of the year before.
 *
 * @param when the part: {@code 2020-Q1} the quarter and the year up to its end, {@code 2020-9M}, {@code 2020}
 * @param quarter of the quarter alone, unrounded; empty where only the year up to its end is known
 * @param yearToDate from the start of that year, unrounded
 * @param qualifier {@code >} where the source says "more than", {@code ~} where it says "about"; else empty
 * @param complete whether it speaks of all units; only then anything is compared with it
 * @param status letter of the figure, such as {@code p} of an edition's or {@code h} of published history; may be empty
 * @param source where it comes from
 * @param reference what it was taken from: path of a workbook, or the source that was named
 */
public record SamePeriodFigure(
        String when,
        Optional<BigDecimal> quarter,
        Optional<BigDecimal> yearToDate,
        String qualifier,
        boolean complete,
        String status,
        Source source,
        String reference) {

    /** Letter of a figure of published history. */
    public static final String HISTORY = "h";

    /** Where figures of the year before come from, the more reliable first. */
    public enum Source {
        /** The newest final edition of that quarter. */
        EDITION,
        /** Published figures that somebody read in. */
        HISTORY,
        /** The catalogue's own list of published figures. */
        CATALOGUE,
        /** Made up to show how it looks; never mixed with real ones. */
        ILLUSTRATIVE
    }

    /** What the catalogue knows to be published. */
    public static SamePeriodFigure of(ReferenceFigure published) {
        return new SamePeriodFigure(
                published.when(),
                Optional.empty(),
                Optional.of(published.value()),
                published.qualifier(),
                true,
                HISTORY,
                Source.CATALOGUE,
                published.source());
    }

    /** Whether another one says the same from the same source; how many zeros its numbers end with is no difference. */
    public boolean repeats(SamePeriodFigure other) {
        return when.equals(other.when)
                && same(quarter, other.quarter)
                && same(yearToDate, other.yearToDate)
                && qualifier.equals(other.qualifier)
                && complete == other.complete
                && status.equals(other.status)
                && source == other.source
                && reference.equals(other.reference);
    }

    private static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.map(BigDecimal::stripTrailingZeros).equals(other.map(BigDecimal::stripTrailingZeros));
    }

    /** The year-to-date figure, where it is known to be there. */
    public BigDecimal value() {
        return yearToDate.orElseThrow();
    }

    /** Whether it is a real figure, so that a difference from it means something. */
    public boolean real() {
        return source != Source.ILLUSTRATIVE;
    }

    /** Whether another figure can be held against it. */
    public boolean comparable() {
        return complete && qualifier.isEmpty();
    }
}
