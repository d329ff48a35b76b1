package vn.kontum.report.submission.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.expression.Expression;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.Submission;
import vn.kontum.report.submission.Waivers;
import vn.kontum.report.submission.prior.KnownFigure;
import vn.kontum.report.submission.prior.PriorPeriodValues;

/**
 * All that checks may look at: a unit's figures of a period, its earlier ones, those of other units, and the facts of
 * the unit. Nil counts as 0; everything else that is no number is missing.
 */
public final class ValidationContext {
    private final Catalogue catalogue;
    private final PriorSubmissions history;
    private final Unit unit;
    private final Period period;
    private final Map<String, ReportedValue> readings = new LinkedHashMap<>();
    private final Map<Waivers, Set<String>> waived = new HashMap<>();

    public ValidationContext(Catalogue catalogue, PriorSubmissions history, Submission submission) {
        this.catalogue = catalogue.at(submission.period());
        this.history = history;
        this.unit = this.catalogue.unit(submission.unit()).orElseThrow();
        this.period = submission.period();
        submission.readings().forEach(reportedValue -> readings.put(reportedValue.variable(), reportedValue));
    }

    /** What was let pass for the unit and period, each asked for once. */
    Set<String> waived(Waivers waivers) {
        return waived.computeIfAbsent(waivers, asked -> asked.of(unit.code(), period));
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public Unit unit() {
        return unit;
    }

    public Period period() {
        return period;
    }

    /** The variables that the unit's form asked for, in the order of the form. */
    public List<Variable> asked() {
        return readings.keySet().stream()
                .filter(this::asks)
                .flatMap(code -> catalogue.variable(code).stream())
                .toList();
    }

    /** The variables of today's form that a rule looks at, in the order of the form. */
    public List<Variable> subjects(Rule rule) {
        return among(catalogue.form(unit, period), rule);
    }

    /** Those among some variables that a rule looks at. */
    public static List<Variable> among(List<Variable> variables, Rule rule) {
        Set<String> subjects = Set.copyOf(rule.subjects());
        List<Variable> looked = new ArrayList<>();
        for (Variable variable : variables) {
            if (subjects.contains(variable.code())) {
                looked.add(variable);
            }
        }
        return looked;
    }

    /** Whether the unit's form, as it was issued, asked for a variable. */
    boolean asks(String variable) {
        return reading(variable)
                .filter(r -> r.status() != ReportedValue.Status.NOT_ASKED)
                .isPresent();
    }

    public Optional<ReportedValue> reading(String variable) {
        return Optional.ofNullable(readings.get(variable));
    }

    /** The unit's figure of this period. */
    public Optional<BigDecimal> value(String variable) {
        return reading(variable)
                .filter(r -> r.status() == ReportedValue.Status.NUMBER || r.status() == ReportedValue.Status.NIL)
                .flatMap(ReportedValue::value);
    }

    /** The unit's figure of the quarter before. */
    public Optional<BigDecimal> previous(String variable) {
        return earlier().previousQuarter(variable);
    }

    /** The unit's figure of the last quarter in which the variable was due. */
    public Optional<BigDecimal> previousDue(Variable variable) {
        return earlier().previousDue(variable, variable.code());
    }

    /** The unit's newest figure of a quarter in which the variable was due; quarters without a report are passed over. */
    public Optional<KnownFigure> lastDue(Variable variable) {
        return earlier().lastDue(variable);
    }

    /** How many times the variable was due since an earlier figure, now included; at least one. */
    public int dueSince(Variable variable, KnownFigure figure) {
        return Math.max(1, earlier().dueSince(variable, figure.period()));
    }

    /** What another variable, or a fact of the unit, was in the last quarter in which the variable was due. */
    public Optional<BigDecimal> previousWhole(Variable variable, String whole) {
        return unit.fact(whole).or(() -> earlier().previousDue(variable, whole));
    }

    /** What another variable, or a fact of the unit, was in the same quarter of the year before. */
    public Optional<BigDecimal> lastYearWhole(String whole) {
        return unit.fact(whole).or(() -> lastYear(whole));
    }

    /** The unit's figure of the same quarter of the year before. */
    public Optional<BigDecimal> lastYear(String variable) {
        return earlier().sameQuarterLastYear(variable);
    }

    /** A figure of this period, or a fact, of the unit or of another one. */
    public Optional<BigDecimal> whole(Unit of, String code) {
        return of.fact(code).or(() -> of.equals(unit) ? value(code) : of(of, code));
    }

    /** The figure of another unit in this period. */
    public Optional<BigDecimal> of(Unit other, String variable) {
        return history.value(other.code(), period, variable);
    }

    /**
     * The sum of the year's earlier quarters in which the variable was due; empty when one of them is missing or there
     * is none.
     */
    public Optional<BigDecimal> earlierThisYear(Variable variable) {
        return earlier().thisYear(variable);
    }

    private PriorPeriodValues earlier() {
        return new PriorPeriodValues(catalogue, unit, period, history);
    }

    /** What a name of an expression stands for. */
    public Optional<BigDecimal> figure(Expression.Name name) {
        return switch (name.kind()) {
            case NOW -> value(name.code());
            case PREVIOUS -> previous(name.code());
            case YEAR_TO_DATE -> yearToDate(name.code());
            case FACT -> unit.fact(name.code());
        };
    }

    private Optional<BigDecimal> yearToDate(String code) {
        Variable variable = catalogue.variable(code).orElseThrow();
        boolean first = variable.nature() != Variable.Nature.FLOW
                || variable.dueQuarters().stream().noneMatch(q -> q < period.quarter());
        return first
                ? value(code)
                : value(code).flatMap(now -> earlierThisYear(variable).map(now::add));
    }
}
