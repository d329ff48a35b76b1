package vn.kontum.report.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Expression;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.indicator.Observations;
import vn.kontum.report.indicator.Terms;

/** Lays out what every figure is added up from. Danger: totals count only units that gave every part, as the aggregator does. */
final class Blocks {
    private static final MathContext PRECISION = MathContext.DECIMAL128;

    private final Catalogue catalogue;
    private final List<Unit> units;
    private final Period period;
    private final Cells cells;

    Blocks(Catalogue catalogue, Period period, Observations observations) {
        this.catalogue = catalogue;
        this.units = catalogue.reportingUnits();
        this.period = period;
        this.cells = new Cells(observations);
    }

    List<Block> all() {
        return catalogue.indicators().stream().map(this::block).toList();
    }

    private Block block(Indicator indicator) {
        Terms terms = Terms.of(indicator, catalogue);
        boolean begun = !indicator.annualOnly() || period.endsYear();
        List<Period> due = begun ? due(indicator) : List.of();
        if (due.isEmpty()) {
            return new Block(indicator, notYet(terms), new TreeMap<>(), List.of());
        }
        List<Term> rows = terms.variables().stream()
                .map(variable -> term(variable, terms, due))
                .toList();
        SortedMap<Integer, UnitRow> quarters = new TreeMap<>();
        if (!indicator.additive() && !indicator.annualOnly()) {
            due.forEach(q ->
                    quarters.put(q.quarter(), figure(terms, of(rows, q.quarter()), hole(rows, List.of(q)))));
        }
        UnitRow year = indicator.additive()
                ? together(rows.get(0).variable(), rows.get(0).quarters())
                : figure(terms, of(rows), hole(rows, terms.quarters(period)));
        return new Block(indicator, year, quarters, rows);
    }

    private List<Period> due(Indicator indicator) {
        List<Period> due = new ArrayList<>();
        for (int quarter = 1; quarter <= period.quarter(); quarter++) {
            if (indicator.dueQuarters().contains(quarter)) {
                due.add(new Period(period.year(), quarter));
            }
        }
        return due;
    }

    private Term term(Variable variable, Terms terms, List<Period> due) {
        SortedMap<Integer, UnitRow> quarters = new TreeMap<>();
        due.forEach(quarter -> quarters.put(
                quarter.quarter(),
                row(
                        unit -> cells.of(unit, variable, terms, quarter),
                        own -> sum(own).map(Content::of).orElse(Content.absent(Mark.NOT_AVAILABLE)))));
        Term single = new Term(variable, Optional.empty(), quarters);
        boolean total =
                single.overTime() && quarters.size() > 1 && !terms.indicator().additive();
        return total ? new Term(variable, Optional.of(together(variable, quarters)), quarters) : single;
    }

    /** What quarterly rows make of a year, by the nature of the variable. */
    private UnitRow together(Variable variable, SortedMap<Integer, UnitRow> quarters) {
        UnitRow last = quarters.get(quarters.lastKey());
        boolean average = variable.nature() == Variable.Nature.AVERAGE;
        if (!average && variable.nature() != Variable.Nature.FLOW) {
            return last;
        }
        return row(
                unit -> together(
                        quarters.values().stream().map(q -> q.unit(unit.code())).toList(),
                        average,
                        last.unit(unit.code())),
                own -> together(
                        quarters.values().stream().map(UnitRow::province).toList(), average, last.province()));
    }

    private static Content together(List<Content> quarters, boolean average, Content otherwise) {
        List<BigDecimal> values =
                quarters.stream().flatMap(c -> c.counted().stream()).toList();
        if (values.isEmpty()) {
            return otherwise;
        }
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean nil = quarters.stream().allMatch(c -> c instanceof Content.Number n && n.nil());
        return new Content.Number(average ? sum.divide(BigDecimal.valueOf(values.size()), PRECISION) : sum, nil);
    }

    /** The formula over one row of each of its variables. */
    private UnitRow figure(Terms terms, Map<String, UnitRow> parts, boolean hole) {
        return row(
                unit -> terms.variables().stream().allMatch(v -> supplies(unit, v))
                        ? evaluate(terms.indicator(), code -> parts.get(code).unit(unit.code()))
                        : Content.absent(Mark.NOT_ASKED),
                own -> hole
                        ? Content.absent(Mark.NOT_AVAILABLE)
                        : evaluate(terms.indicator(), code -> parts.get(code).province()));
    }

    /** A rate over a part of the places is no figure of the province. */
    private static boolean hole(List<Term> rows, List<Period> counting) {
        return rows.stream()
                .flatMap(term -> counting.stream().flatMap(q -> Optional.ofNullable(term.quarters().get(q.quarter())).stream()))
                .anyMatch(Blocks::missing);
    }

    private static boolean missing(UnitRow row) {
        return row.units().values().stream()
                .anyMatch(c -> c instanceof Content.Uncounted || c.equals(Content.absent(Mark.NOT_AVAILABLE)));
    }

    private boolean supplies(Unit unit, Variable variable) {
        return switch (variable.assignment()) {
            case REFERENCE -> unit.fact(variable.code()).isPresent();
            case DERIVED ->
                variable.derivation().orElseThrow().names().stream()
                        .allMatch(name ->
                                catalogue.variable(name.code()).orElseThrow().assignedTo(unit));
            default -> variable.assignedTo(unit);
        };
    }

    private static Content evaluate(Indicator indicator, Function<String, Content> part) {
        Expression.Value value = indicator
                .formula()
                .evaluate(name -> name.kind() == Expression.Name.Kind.FACT
                        ? indicator.base()
                        : part.apply(name.code()).counted());
        return value.number()
                .map(Content::of)
                .orElse(Content.absent(
                        value.absence() == Expression.Value.Absence.ZERO_DENOMINATOR
                                ? Mark.NOT_APPLICABLE
                                : Mark.NOT_AVAILABLE));
    }

    private static Map<String, UnitRow> of(List<Term> terms, int quarter) {
        Map<String, UnitRow> rows = new LinkedHashMap<>();
        terms.forEach(term -> rows.put(term.variable().code(), term.quarters().get(quarter)));
        return rows;
    }

    private static Map<String, UnitRow> of(List<Term> terms) {
        Map<String, UnitRow> rows = new LinkedHashMap<>();
        terms.forEach(term -> rows.put(
                term.variable().code(),
                term.total().orElseGet(() -> term.quarters().get(term.quarters().lastKey()))));
        return rows;
    }

    private UnitRow notYet(Terms terms) {
        return row(
                unit -> Content.absent(
                        terms.variables().stream().allMatch(v -> supplies(unit, v)) ? Mark.NOT_YET : Mark.NOT_ASKED),
                own -> Content.absent(Mark.NOT_YET));
    }

    private UnitRow row(Function<Unit, Content> unit, Function<Collection<Content>, Content> province) {
        Map<String, Content> own = new LinkedHashMap<>();
        units.forEach(u -> own.put(u.code(), unit.apply(u)));
        return new UnitRow(own, province.apply(own.values()));
    }

    private static Optional<BigDecimal> sum(Collection<Content> contents) {
        return contents.stream().flatMap(c -> c.counted().stream()).reduce(BigDecimal::add);
    }
}
