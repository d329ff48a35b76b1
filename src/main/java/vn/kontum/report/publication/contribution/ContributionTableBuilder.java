package vn.kontum.report.publication.contribution;

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
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.expression.Expression;
import vn.kontum.report.indicator.aggregation.FormulaTerms;
import vn.kontum.report.indicator.aggregation.Observations;

/**
 * Lays out what every figure is added up from.
 *
 * @implNote Totals count only units that gave every part, as the aggregator does.
 */
public final class ContributionTableBuilder {
    private static final MathContext PRECISION = MathContext.DECIMAL128;

    private final Catalogue catalogue;
    private final List<Unit> units;
    private final Period period;
    private final UnitContribution cells;
    private final Optional<Unit> districts;

    public ContributionTableBuilder(Catalogue catalogue, Period period, Observations observations) {
        this(catalogue, period, observations, Optional.empty());
    }

    /** @param districts a unit that stands for all districts: rows have a cell for it beside theirs */
    public ContributionTableBuilder(
            Catalogue catalogue, Period period, Observations observations, Optional<Unit> districts) {
        this.catalogue = catalogue;
        this.districts = districts;
        this.units = catalogue.reportingUnitsOfYear(period);
        this.period = period;
        this.cells = new UnitContribution(observations);
    }

    public List<ContributionTable> all() {
        return catalogue.indicators().stream().map(this::block).toList();
    }

    private ContributionTable block(Indicator indicator) {
        FormulaTerms terms = FormulaTerms.of(indicator, catalogue);
        boolean begun = !indicator.annualOnly() || period.endsYear();
        List<Period> due = begun ? due(indicator) : List.of();
        if (due.isEmpty()) {
            return new ContributionTable(indicator, notYet(terms), new TreeMap<>(), List.of());
        }
        List<ContributionTerm> rows = terms.variables().stream()
                .map(variable -> term(variable, terms, due))
                .toList();
        SortedMap<Integer, UnitRow> quarters = new TreeMap<>();
        if (!indicator.additive() && !indicator.annualOnly()) {
            due.forEach(q -> quarters.put(q.quarter(), figure(terms, of(rows, q.quarter()), hole(rows, List.of(q)))));
        }
        UnitRow year = indicator.additive()
                ? together(rows.get(0).variable(), rows.get(0).quarters())
                : figure(terms, of(rows), hole(rows, terms.quarters(period)));
        return new ContributionTable(indicator, year, quarters, rows);
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

    private ContributionTerm term(Variable variable, FormulaTerms terms, List<Period> due) {
        SortedMap<Integer, UnitRow> quarters = new TreeMap<>();
        due.forEach(quarter -> quarters.put(
                quarter.quarter(),
                grouped(row(
                        unit -> cells.of(unit, variable, terms, quarter),
                        own -> sum(own).map(UnitCell::of).orElse(UnitCell.absent(MissingValue.NOT_AVAILABLE))))));
        ContributionTerm single = new ContributionTerm(variable, Optional.empty(), quarters);
        boolean total =
                single.overTime() && quarters.size() > 1 && !terms.indicator().additive();
        return total ? new ContributionTerm(variable, Optional.of(together(variable, quarters)), quarters) : single;
    }

    /** Facts of all districts are those of each one, added up. */
    private UnitRow grouped(UnitRow row) {
        if (districts.isEmpty()) {
            return row;
        }
        List<UnitCell> each = units.stream()
                .filter(unit -> unit.level() == Unit.Level.DISTRICT)
                .map(unit -> row.unit(unit.code()))
                .toList();
        boolean nil = each.stream().allMatch(c -> c.counted().isEmpty() || c instanceof UnitCell.Number n && n.nil());
        boolean asked = each.stream().anyMatch(c -> !c.equals(UnitCell.absent(MissingValue.NOT_ASKED)));
        UnitCell sum = sum(each)
                .<UnitCell>map(value -> new UnitCell.Number(value, nil))
                .orElse(UnitCell.absent(asked ? MissingValue.NOT_AVAILABLE : MissingValue.NOT_ASKED));
        Map<String, UnitCell> all = new LinkedHashMap<>(row.units());
        all.put(districts.get().code(), sum);
        return new UnitRow(all, row.province());
    }

    /** What quarterly rows make of a year, by the nature of the variable. */
    private UnitRow together(Variable variable, SortedMap<Integer, UnitRow> quarters) {
        UnitRow last = quarters.get(quarters.lastKey());
        if (variable.nature() == Variable.Nature.OPENING) {
            return quarters.get(quarters.firstKey());
        }
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

    private static UnitCell together(List<UnitCell> quarters, boolean average, UnitCell otherwise) {
        List<BigDecimal> values =
                quarters.stream().flatMap(c -> c.counted().stream()).toList();
        if (values.isEmpty()) {
            return otherwise;
        }
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean nil = quarters.stream().allMatch(c -> c instanceof UnitCell.Number n && n.nil());
        return new UnitCell.Number(average ? sum.divide(BigDecimal.valueOf(values.size()), PRECISION) : sum, nil);
    }

    /** The formula over one row of each of its variables. */
    private UnitRow figure(FormulaTerms terms, Map<String, UnitRow> parts, boolean hole) {
        return row(
                unit -> figure(terms, parts, unit, hole),
                own -> hole
                        ? UnitCell.absent(MissingValue.NOT_AVAILABLE)
                        : evaluate(terms.indicator(), code -> parts.get(code).province()));
    }

    private UnitCell figure(FormulaTerms terms, Map<String, UnitRow> parts, Unit unit, boolean hole) {
        if (!terms.variables().stream().allMatch(v -> supplies(unit, v))) {
            return UnitCell.absent(MissingValue.NOT_ASKED);
        }
        return hole && districts.filter(unit::equals).isPresent()
                ? UnitCell.absent(MissingValue.NOT_AVAILABLE)
                : evaluate(terms.indicator(), code -> parts.get(code).unit(unit.code()));
    }

    /** A rate over a part of the places is no figure of the province. */
    private static boolean hole(List<ContributionTerm> rows, List<Period> counting) {
        return rows.stream()
                .flatMap(term -> counting.stream()
                        .flatMap(q -> Optional.ofNullable(term.quarters().get(q.quarter())).stream()))
                .anyMatch(UnitRow::incomplete);
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

    private static UnitCell evaluate(Indicator indicator, Function<String, UnitCell> part) {
        Expression.Value value = indicator
                .formula()
                .evaluate(name -> name.kind() == Expression.Name.Kind.FACT
                        ? indicator.base()
                        : part.apply(name.code()).counted());
        return value.number()
                .map(UnitCell::of)
                .orElse(UnitCell.absent(
                        value.absence() == Expression.Value.Absence.ZERO_DENOMINATOR
                                ? MissingValue.NOT_APPLICABLE
                                : MissingValue.NOT_AVAILABLE));
    }

    private static Map<String, UnitRow> of(List<ContributionTerm> terms, int quarter) {
        Map<String, UnitRow> rows = new LinkedHashMap<>();
        terms.forEach(term -> rows.put(term.variable().code(), term.quarters().get(quarter)));
        return rows;
    }

    private static Map<String, UnitRow> of(List<ContributionTerm> terms) {
        Map<String, UnitRow> rows = new LinkedHashMap<>();
        terms.forEach(term -> rows.put(
                term.variable().code(),
                term.total().orElseGet(() -> term.quarters().get(term.quarters().lastKey()))));
        return rows;
    }

    private UnitRow notYet(FormulaTerms terms) {
        return row(
                unit -> UnitCell.absent(
                        terms.variables().stream().allMatch(v -> supplies(unit, v))
                                ? MissingValue.NOT_YET
                                : MissingValue.NOT_ASKED),
                own -> UnitCell.absent(MissingValue.NOT_YET));
    }

    private UnitRow row(Function<Unit, UnitCell> unit, Function<Collection<UnitCell>, UnitCell> province) {
        Map<String, UnitCell> own = new LinkedHashMap<>();
        units.forEach(u -> own.put(u.code(), unit.apply(u)));
        UnitCell all = province.apply(own.values());
        districts.ifPresent(group -> own.put(group.code(), unit.apply(group)));
        return new UnitRow(own, all);
    }

    private static Optional<BigDecimal> sum(Collection<UnitCell> contents) {
        return contents.stream().flatMap(c -> c.counted().stream()).reduce(BigDecimal::add);
    }
}
