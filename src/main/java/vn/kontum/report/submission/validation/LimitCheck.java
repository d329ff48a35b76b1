package vn.kontum.report.submission.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.expression.Rational;
import vn.kontum.report.catalogue.limit.Limit;
import vn.kontum.report.submission.CellLocation;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.FindingFactory;
import vn.kontum.report.submission.LocalizedArgument;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.Submission;
import vn.kontum.report.xlsx.model.CellAddress;

/**
 * Finds figures beyond the limits of the catalogue. What a silent unit could still report is taken to lie within those limits, so a
 * file beyond one is held until an administrator releases it with a reason. A reform of units lifts the limits of the units and the
 * quarter concerned, and no limit reaches across it.
 */
final class LimitCheck {
    private final Catalogue catalogue;
    private final PriorSubmissions history;
    private final FindingFactory text;

    LimitCheck(Catalogue catalogue, PriorSubmissions history, FindingFactory text) {
        this.catalogue = catalogue;
        this.history = history;
        this.text = text;
    }

    /** One finding for each figure that is beyond a limit, in the order of the limits. */
    List<Finding> find(Submission submission) {
        Catalogue inForce = catalogue.at(submission.period());
        Unit unit = inForce.unit(submission.unit()).orElseThrow();
        if (reformed(inForce, unit, submission.period().previous(), submission.period())) {
            return List.of();
        }
        Map<String, ReportedValue> readings =
                submission.readings().stream().collect(Collectors.toMap(ReportedValue::variable, Function.identity()));
        LimitInterval.Figures figures = (variable, period) -> (period.equals(submission.period())
                        ? Optional.ofNullable(readings.get(variable)).flatMap(ReportedValue::value)
                        : reformed(
                                        inForce,
                                        unit,
                                        earlier(period, submission.period()),
                                        later(period, submission.period()))
                                ? Optional.<BigDecimal>empty()
                                : history.value(unit.code(), period, variable))
                .map(Rational::of);
        Map<String, Finding> found = new LinkedHashMap<>();
        for (Limit limit : inForce.bounds().limits()) {
            inForce.variable(limit.variable())
                    .filter(variable -> variable.assignedTo(unit) && variable.dueIn(submission.period()))
                    .map(variable -> new LimitInterval(limit, variable, unit, submission.period()))
                    .flatMap(interval -> Optional.ofNullable(readings.get(limit.variable()))
                            .filter(reading -> !reading.cell().isEmpty())
                            .flatMap(reading -> beyond(interval, reading, figures)))
                    .ifPresent(finding -> found.putIfAbsent(limit.variable(), finding));
        }
        return List.copyOf(found.values());
    }

    /** Whether the unit was split, merged or moved between two periods: then its figures cannot be compared. */
    private static boolean reformed(Catalogue inForce, Unit unit, Period from, Period to) {
        return inForce.changes().changesArea(unit.code(), from, to);
    }

    private static Period earlier(Period one, Period other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Period later(Period one, Period other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private Optional<Finding> beyond(LimitInterval interval, ReportedValue reading, LimitInterval.Figures figures) {
        return reading.value()
                .map(Rational::of)
                .flatMap(value -> interval.allowed(figures)
                        .filter(allowed -> !allowed.holds(value))
                        .or(() -> interval.before(figures).filter(allowed -> !allowed.holds(value))))
                .map(allowed -> finding(reading, interval.variable(), allowed));
    }

    private Finding finding(ReportedValue reading, Variable variable, LimitInterval.Allowed allowed) {
        CellAddress cell = CellAddress.tryParse(reading.cell()).orElseThrow();
        return text.ofCell(
                FindingCode.BEYOND_LIMIT,
                new CellLocation(variable, reading.sheet(), cell, cell),
                reading.entered(),
                reading.quoted(),
                end(allowed.low(), variable, RoundingMode.CEILING, "−∞"),
                end(allowed.high(), variable, RoundingMode.FLOOR, "+∞"),
                LocalizedArgument.measure(variable));
    }

    private static LocalizedArgument end(Optional<Rational> end, Variable variable, RoundingMode mode, String none) {
        return end.map(number ->
                        number.decimal(mode).setScale(variable.decimals(), mode).stripTrailingZeros())
                .map(LocalizedArgument::number)
                .orElseGet(() -> LocalizedArgument.quoted(none));
    }
}
