package vn.kontum.report.submission.validation;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Limit;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.expression.Rational;
import vn.kontum.report.submission.CellLocation;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.FindingFactory;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.Submission;
import vn.kontum.report.text.VietnameseNumberFormat;
import vn.kontum.report.xlsx.model.CellAddress;

/**
 * Finds figures beyond the limits of the catalogue. What a silent unit could still report is taken to lie within those limits, so a
 * file beyond one is held until an administrator releases it with a reason.
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
        Unit unit = catalogue.unit(submission.unit()).orElseThrow();
        Map<String, ReportedValue> readings =
                submission.readings().stream().collect(Collectors.toMap(ReportedValue::variable, Function.identity()));
        LimitInterval.Figures figures = (variable, period) -> period.equals(submission.period())
                ? Optional.ofNullable(readings.get(variable))
                        .flatMap(ReportedValue::value)
                        .map(Rational::of)
                : history.value(unit.code(), period, variable).map(Rational::of);
        List<Finding> found = new ArrayList<>();
        for (Limit limit : catalogue.limits()) {
            Optional<ReportedValue> reading = Optional.ofNullable(readings.get(limit.variable()))
                    .filter(r -> r.value().isPresent() && !r.cell().isEmpty());
            Optional<Variable> variable = catalogue.variable(limit.variable()).filter(v -> v.assignedTo(unit));
            if (reading.isPresent()
                    && variable.isPresent()
                    && variable.get().dueIn(submission.period())
                    && found.stream().noneMatch(f -> f.variable().equals(Optional.of(limit.variable())))) {
                Rational value = Rational.of(reading.get().value().orElseThrow());
                LimitInterval interval = new LimitInterval(limit, variable.get(), unit, submission.period());
                interval.allowed(figures)
                        .filter(allowed -> !allowed.holds(value))
                        .or(() -> interval.before(figures).filter(allowed -> !allowed.holds(value)))
                        .ifPresent(allowed -> found.add(finding(reading.get(), variable.get(), allowed)));
            }
        }
        return found;
    }

    private Finding finding(ReportedValue reading, Variable variable, LimitInterval.Allowed allowed) {
        CellAddress cell = CellAddress.tryParse(reading.cell()).orElseThrow();
        return text.ofCell(
                FindingCode.BEYOND_LIMIT,
                new CellLocation(variable, reading.sheet(), cell, cell),
                reading.entered(),
                reading.entered(),
                end(allowed.low(), variable, RoundingMode.CEILING, "−∞"),
                end(allowed.high(), variable, RoundingMode.FLOOR, "+∞"),
                variable.measureVi());
    }

    private static String end(Optional<Rational> end, Variable variable, RoundingMode mode, String none) {
        return end.map(number -> VietnameseNumberFormat.of(
                        number.decimal(mode).setScale(variable.decimals(), mode).stripTrailingZeros()))
                .orElse(none);
    }
}
