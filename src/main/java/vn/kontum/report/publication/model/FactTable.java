package vn.kontum.report.publication.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.indicator.aggregation.FormulaTerms;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.SubmissionVersion;

/**
 * Every fact with its source, so that each figure can be followed to a cell. Quarters of one variable of one unit stand
 * together.
 */
public final class FactTable {
    private record Key(String unit, String variable, Optional<Period> period) {}

    private final ReportHeader reportHeader;
    private final List<SourceFile> sources = new ArrayList<>();
    private final List<FactRow> facts = new ArrayList<>();
    private final List<FactRow> shown;
    private final int shownSources;
    private final ObservationStatusResolver letters;
    private final Map<Key, Integer> positions = new HashMap<>();

    FactTable(ReportHeader reportHeader) {
        this.reportHeader = reportHeader;
        this.letters = new ObservationStatusResolver(reportHeader);
        boolean grouped = reportHeader.districtGroup().isPresent();
        Map<String, Unit> units =
                reportHeader.catalogue().units().stream().collect(Collectors.toMap(Unit::code, Function.identity()));
        Map<String, Integer> order = order(reportHeader.units().stream().map(Unit::code));
        Map<Boolean, List<SubmissionVersion>> versions = reportHeader.snapshot().versions().stream()
                .sorted(Comparator.comparing(SubmissionVersion::period)
                        .thenComparing(v -> order.getOrDefault(v.unit(), order.size())))
                .collect(Collectors.partitioningBy(v -> !grouped || !district(units.get(v.unit()))));
        versions.getOrDefault(true, List.of()).forEach(this::source);
        sources.add(new SourceFile(sources.size() + 1, Optional.empty()));
        this.shownSources = sources.size();
        versions.getOrDefault(false, List.of()).forEach(this::source);
        sources.forEach(source -> source.version()
                .ifPresent(v -> Optional.ofNullable(units.get(v.unit())).ifPresent(unit -> stated(unit, source, v))));
        reference();
        sort(order);
        this.shown = grouped
                ? facts.stream().filter(fact -> !district(fact.unit())).toList()
                : Collections.unmodifiableList(facts);
        for (int i = 0; i < shown.size(); i++) {
            FactRow fact = shown.get(i);
            Key key = new Key(
                    fact.unit().code(), fact.variable().code(), fact.period().map(Period::asQuarter));
            if (fact.value().isPresent() || !positions.containsKey(key)) {
                positions.put(key, i);
            }
        }
    }

    private static boolean district(@Nullable Unit unit) {
        return unit != null && unit.level() == Unit.Level.DISTRICT;
    }

    private void source(SubmissionVersion version) {
        sources.add(new SourceFile(sources.size() + 1, Optional.of(version)));
    }

    public List<SourceFile> sources() {
        return Collections.unmodifiableList(sources);
    }

    public List<FactRow> facts() {
        return Collections.unmodifiableList(facts);
    }

    /** The facts that the workbook shows: those of districts only where it shows every district. */
    public List<FactRow> shown() {
        return shown;
    }

    /** The sources of the facts that the workbook shows, the first ones of all. */
    public List<SourceFile> shownSources() {
        return sources().subList(0, shownSources);
    }

    ObservationStatus letter(Indicator indicator, String unit) {
        return letters.of(indicator, unit);
    }

    /** Codes of the units that stated a number for one of the typed variables, in the quarters that count. */
    Set<String> suppliers(FormulaTerms terms, Period upTo) {
        Set<String> variables = terms.typed().stream().map(Variable::code).collect(Collectors.toSet());
        List<Period> quarters = terms.quarters(upTo);
        return facts.stream()
                .filter(fact -> variables.contains(fact.variable().code())
                        && fact.value().isPresent()
                        && fact.period()
                                .map(Period::asQuarter)
                                .filter(quarters::contains)
                                .isPresent())
                .map(fact -> fact.unit().code())
                .collect(Collectors.toSet());
    }

    /**
     * Where a fact stands among those shown, from 0: the one of an annual closing in place of that of the last quarter; a fact of the
     * catalogue belongs to every period.
     */
    public Optional<Integer> position(String unit, String variable, Period period) {
        return Optional.ofNullable(positions.get(new Key(unit, variable, Optional.of(period.asQuarter()))))
                .or(() -> Optional.ofNullable(positions.get(new Key(unit, variable, Optional.empty()))));
    }

    private void stated(Unit unit, SourceFile source, SubmissionVersion version) {
        for (ReportedValue reportedValue : version.readings()) {
            reportHeader
                    .catalogue()
                    .variable(reportedValue.variable())
                    .ifPresent(variable -> facts.add(new FactRow(
                            unit,
                            variable,
                            Optional.of(version.period()),
                            FactRow.Status.valueOf(reportedValue.status().name()),
                            reportedValue.value(),
                            reportedValue.rawText(),
                            reportedValue.sheet(),
                            reportedValue.cell(),
                            reportedValue.note().orElse(""),
                            source.number(),
                            letters.of(version, reportedValue, variable))));
        }
    }

    private void reference() {
        List<Variable> known = reportHeader.catalogue().variables().stream()
                .filter(v -> v.assignment() == Variable.Assignment.REFERENCE)
                .toList();
        for (Unit unit : reportHeader.units()) {
            known.forEach(variable -> unit.fact(variable.code())
                    .ifPresent(value -> facts.add(new FactRow(
                            unit,
                            variable,
                            Optional.empty(),
                            FactRow.Status.REFERENCE,
                            Optional.of(value),
                            value.toPlainString(),
                            "units.csv",
                            "",
                            "",
                            shownSources,
                            ObservationStatus.FINAL))));
        }
    }

    private void sort(Map<String, Integer> units) {
        Map<String, Integer> variables =
                order(reportHeader.catalogue().variables().stream().map(Variable::code));
        facts.sort(Comparator.<FactRow>comparingInt(
                        f -> units.getOrDefault(f.unit().code(), 0))
                .thenComparingInt(f -> variables.getOrDefault(f.variable().code(), 0))
                .thenComparing(f -> f.period().map(Period::code).orElse("")));
    }

    private static Map<String, Integer> order(Stream<String> codes) {
        Map<String, Integer> order = new HashMap<>();
        codes.forEach(code -> order.put(code, order.size()));
        return order;
    }
}
