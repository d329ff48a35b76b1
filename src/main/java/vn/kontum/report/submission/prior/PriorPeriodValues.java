package vn.kontum.report.submission.prior;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.UnitChanges;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.submission.PriorSubmissions;

/**
 * What a unit reported before, as its form shows it and as rules look at it. A quarter that is missing is never taken
 * for 0. After a change of the map it is what the predecessors reported.
 */
public record PriorPeriodValues(Catalogue catalogue, Unit unit, Period period, PriorSubmissions history) {

    private static final int QUARTERS = 4;

    public Optional<BigDecimal> previousQuarter(String variable) {
        return value(period.previous(), variable);
    }

    public Optional<BigDecimal> sameQuarterLastYear(String variable) {
        return value(period.sameQuarterLastYear(), variable);
    }

    /** The quarters of the year before this one, the nearest first; the last of them is the same quarter of last year. */
    public Stream<Period> yearBefore() {
        return Stream.iterate(period.previous(), Period::previous).limit(QUARTERS);
    }

    /** The figure of an earlier quarter. */
    public Optional<BigDecimal> at(Period earlier, String variable) {
        return value(earlier, variable);
    }

    /** The newest figure that the unit reported within the year before. */
    public Optional<KnownFigure> lastKnown(String variable) {
        return newest(yearBefore(), variable);
    }

    /** The figure of the last quarter before this one in which the variable was due. */
    public Optional<BigDecimal> previousDue(Variable variable, String code) {
        return value(variable.previousDue(period), code);
    }

    /**
     * The newest figure of a quarter in which the variable was due, not older than the last due one or, where that is nearer, than
     * the quarter after the same one of last year.
     */
    public Optional<KnownFigure> lastDue(Variable variable) {
        Period last = variable.previousDue(period);
        return newest(
                Stream.concat(Stream.of(last), yearBefore().limit(QUARTERS - 1L))
                        .filter(earlier -> variable.dueQuarters().contains(earlier.quarter())),
                variable.code());
    }

    private Optional<KnownFigure> newest(Stream<Period> earlier, String variable) {
        return earlier.flatMap(each -> at(each, variable).map(value -> new KnownFigure(each, value)).stream())
                .findFirst();
    }

    /** How many times the variable was due after an earlier quarter, this one included where it is due. */
    public int dueSince(Variable variable, Period earlier) {
        return (int) Stream.iterate(period, earlier::before, Period::previous)
                .filter(quarter -> variable.dueQuarters().contains(quarter.quarter()))
                .count();
    }

    /**
     * The sum of the year's earlier quarters in which the variable was due; empty when one of them is missing or there
     * is none.
     */
    public Optional<BigDecimal> thisYear(Variable variable) {
        List<Optional<BigDecimal>> quarters = variable.dueQuarters().stream()
                .filter(quarter -> quarter < period.quarter())
                .map(quarter -> value(new Period(period.year(), quarter), variable.code()))
                .toList();
        return quarters.stream()
                .reduce((sum, next) -> sum.flatMap(a -> next.map(a::add)))
                .orElse(Optional.empty());
    }

    /** A figure of an earlier period on the map of this one: of a unit that was split, merged or moved, from its predecessors. */
    private Optional<BigDecimal> value(Period then, String variable) {
        UnitChanges changes = catalogue.changes();
        return changes.changesArea(unit.code(), then, period)
                ? changes.carried(
                        unit.code(),
                        new UnitChanges.Span(then, period),
                        variable,
                        catalogue.variable(variable).map(Variable::decimals).orElse(0),
                        code -> history.value(code, then, variable))
                : history.value(unit.code(), then, variable);
    }
}
