package vn.kontum.report.publication.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.expression.Expression;
import vn.kontum.report.indicator.aggregation.Observations;

/** The rules that are held against sums over all units, rather than against the form of one. */
public final class ProvinceRules {
    private final ReportHeader reportHeader;
    private final Observations observations;

    /** What came of a rule. */
    public enum Outcome {
        HOLDS,
        BROKEN,
        /** A figure of it is missing from some unit that supplies it, or nobody supplied it. */
        NOT_APPLIED
    }

    /** @param message what is wrong, with the figures, in the language of the report; empty where nothing is */
    public record Result(Rule rule, Outcome outcome, String message) {}

    public ProvinceRules(ReportHeader reportHeader) {
        this.reportHeader = reportHeader;
        this.observations = new Observations(reportHeader.snapshot().observations());
    }

    /** Every rule of the province in the order of the catalogue, over the quarter of the report. */
    public List<Result> results() {
        return reportHeader.catalogue().provinceRules().stream()
                .filter(rule -> rule.expression().isPresent())
                .map(this::result)
                .toList();
    }

    private Result result(Rule rule) {
        Expression expression = rule.expression().orElseThrow();
        Optional<Boolean> holds = expression.evaluate(this::figure).truth();
        if (holds.isEmpty() || holds.get()) {
            return new Result(rule, holds.isEmpty() ? Outcome.NOT_APPLIED : Outcome.HOLDS, "");
        }
        String sentence = reportHeader.words().vietnamese() ? rule.messageVi() : rule.messageEn();
        return new Result(rule, Outcome.BROKEN, Rule.fill(sentence, place -> text(expression, place)));
    }

    private String text(Expression expression, String place) {
        return expression.names().stream()
                .filter(name -> name.text().equals(place))
                .findFirst()
                .flatMap(this::figure)
                .map(reportHeader.words()::exact)
                .orElse(reportHeader.words().text("none"));
    }

    private Optional<BigDecimal> figure(Expression.Name name) {
        Period period = reportHeader.period().asQuarter();
        return switch (name.kind()) {
            case NOW -> sum(name.code(), period);
            case PREVIOUS -> sum(name.code(), period.previous());
            case YEAR_TO_DATE -> yearToDate(name.code(), period);
            case FACT -> reportHeader.catalogue().province().fact(name.code());
        };
    }

    private Optional<BigDecimal> yearToDate(String code, Period upTo) {
        Variable variable = reportHeader.catalogue().variable(code).orElseThrow();
        return all(IntStream.rangeClosed(1, upTo.quarter())
                .mapToObj(quarter -> new Period(upTo.year(), quarter))
                .filter(variable::dueIn)
                .map(quarter -> sum(code, quarter))
                .toList());
    }

    /** The sum over all suppliers; empty where one of them gave no number, or the variable is not due. */
    private Optional<BigDecimal> sum(String code, Period quarter) {
        Variable variable = reportHeader.catalogue().variable(code).orElseThrow();
        List<Unit> suppliers = reportHeader.catalogue().suppliers(variable);
        return variable.dueIn(quarter)
                ? all(suppliers.stream()
                        .map(unit -> observations.value(unit.code(), quarter, code))
                        .toList())
                : Optional.empty();
    }

    private static Optional<BigDecimal> all(List<Optional<BigDecimal>> parts) {
        return parts.isEmpty() || parts.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : parts.stream().flatMap(Optional::stream).reduce(BigDecimal::add);
    }
}
