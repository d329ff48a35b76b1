package vn.kontum.report.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.expression.Expression;

/** All that is measured, cross-checked and immutable; the digest of its files names the version. */
public record Catalogue(
        List<Unit> units,
        List<Variable> variables,
        List<Indicator> indicators,
        List<Rule> rules,
        List<ReportingWindow> windows,
        UnitNames unitNames,
        String version,
        List<ResponsibleOffice> reporters,
        List<ReferenceFigure> published,
        List<Plausibility> plausibilities,
        List<FigureLimit> figureLimits,
        List<Limit> limits,
        List<TargetProfile> profiles) {

    /** Reporters that are an office of every district. */
    private static final Set<String> DISTRICT_OFFICES = Set.of("UBND_HUYEN", "HUYEN_UY");

    public Catalogue {
        units = List.copyOf(units);
        variables = List.copyOf(variables);
        indicators = List.copyOf(indicators);
        rules = List.copyOf(rules);
        windows = List.copyOf(windows);
        reporters = List.copyOf(reporters);
        published = List.copyOf(published);
        limits = List.copyOf(limits);
        profiles = List.copyOf(profiles);
        plausibilities = List.copyOf(plausibilities);
        figureLimits = List.copyOf(figureLimits);
    }

    /** Where nothing is said of what is plausible. */
    public Catalogue(
            List<Unit> units,
            List<Variable> variables,
            List<Indicator> indicators,
            List<Rule> rules,
            List<ReportingWindow> windows,
            UnitNames unitNames,
            String version,
            List<ResponsibleOffice> reporters,
            List<ReferenceFigure> published) {
        this(
                units,
                variables,
                indicators,
                rules,
                windows,
                unitNames,
                version,
                reporters,
                published,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** The same with fewer indicators. */
    public Catalogue withIndicators(List<Indicator> some) {
        return new Catalogue(
                units,
                variables,
                some,
                rules,
                windows,
                unitNames,
                version,
                reporters,
                published,
                plausibilities,
                figureLimits,
                limits,
                profiles);
    }

    /** What is plausible for a variable. */
    public Optional<Plausibility> plausibility(String variable) {
        return plausibilities.stream()
                .filter(p -> p.variable().equals(variable))
                .findFirst();
    }

    /** How much a province figure may differ from an earlier one. */
    public Optional<FigureLimit> figureLimit(String indicator) {
        return figureLimits.stream()
                .filter(l -> l.indicator().equals(indicator))
                .findFirst();
    }

    public Optional<Unit> unit(String code) {
        return units.stream().filter(u -> u.code().equals(code)).findFirst();
    }

    public Optional<Variable> variable(String code) {
        return variables.stream().filter(v -> v.code().equals(code)).findFirst();
    }

    public Optional<Indicator> indicator(String code) {
        return indicators.stream().filter(i -> i.code().equals(code)).findFirst();
    }

    public Optional<ReportingWindow> window(Period period) {
        return windows.stream().filter(w -> w.period().equals(period)).findFirst();
    }

    /** How the target of an indicator is usually reached, where the catalogue says it. */
    public Optional<TargetProfile> profile(String indicator) {
        return profiles.stream().filter(p -> p.indicator().equals(indicator)).findFirst();
    }

    /** The province as a whole. */
    public Unit province() {
        return units.stream()
                .filter(u -> u.level() == Unit.Level.PROVINCE)
                .findFirst()
                .orElseThrow();
    }

    /** The units that hand in workbooks, districts first, in the order of the catalogue. */
    public List<Unit> reportingUnits() {
        return units.stream().filter(Unit::reports).toList();
    }

    /** What a unit's form asks for in a period: its assigned variables that are due, in the order of the catalogue. */
    public List<Variable> form(Unit unit, Period period) {
        return variables.stream()
                .filter(v -> v.assignedTo(unit) && v.dueIn(period) && !v.retired())
                .toList();
    }

    /**
     * The targets that a unit is in charge of, in the order of the resolution: those of the first reporter named that hands in
     * workbooks. A target of the districts' own offices is each district's.
     */
    public List<Indicator> inCharge(Unit unit) {
        return indicators.stream()
                .filter(indicator -> !indicator.supplementary())
                .filter(indicator -> inCharge(indicator).contains(unit))
                .toList();
    }

    private List<Unit> inCharge(Indicator indicator) {
        return Stream.concat(Stream.of(indicator.owner()), indicator.otherReporters().stream())
                .map(this::unitsOf)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<Unit> unitsOf(String reporter) {
        Unit.Level level = DISTRICT_OFFICES.contains(reporter) ? Unit.Level.DISTRICT : Unit.Level.DEPARTMENT;
        return reportingUnits().stream()
                .filter(unit -> unit.level() == level)
                .filter(unit -> level == Unit.Level.DISTRICT || unit.code().endsWith("." + reporter))
                .toList();
    }

    /** Units that supply a variable. */
    public List<Unit> suppliers(Variable variable) {
        return reportingUnits().stream().filter(variable::assignedTo).toList();
    }

    /**
     * The checks of a unit's form in a period: in force, meant for its level, and over variables that the form asks for
     * (those of earlier quarters: that are assigned to the unit). Coded checks apply where one of their subjects is asked
     * for. Definitions are left out.
     */
    public List<Rule> rules(Unit unit, Period period) {
        return rules(unit, period, code -> asked(code, unit, period));
    }

    /** The same for a form that asked for these variables, whatever the catalogue would ask for today. */
    public List<Rule> rules(Unit unit, Period period, Predicate<String> asked) {
        return rules.stream()
                .filter(rule -> !rule.definition() && inForce(rule, period))
                .filter(rule -> rule.level().map(unit.level()::equals).orElse(unit.reports()))
                .filter(rule -> rule.expression()
                        .map(expression -> expression.names().stream().allMatch(n -> known(n, unit, asked)))
                        .orElseGet(() -> rule.subjects().stream().anyMatch(asked)))
                .toList();
    }

    /** The rules held against the sums of the province when it is consolidated, rather than against one unit's form. */
    public List<Rule> provinceRules() {
        return rules.stream()
                .filter(rule -> rule.level().filter(Unit.Level.PROVINCE::equals).isPresent())
                .toList();
    }

    /**
     * A figure published elsewhere that may be printed beside ours, e.g. of unit {@code 62}, {@code grdp_growth_rate},
     * {@code 2020}.
     */
    public Optional<ReferenceFigure> published(String unit, String code, String when) {
        return published.stream()
                .filter(f -> f.standing().comparable())
                .filter(f -> f.unit().equals(unit)
                        && f.code().equals(code)
                        && f.when().equals(when))
                .findFirst();
    }

    private boolean inForce(Rule rule, Period period) {
        return window(period).map(w -> !w.from().isBefore(rule.validFrom())).orElse(true);
    }

    private boolean known(Expression.Name name, Unit unit, Predicate<String> asked) {
        return switch (name.kind()) {
            case FACT -> unit.facts().containsKey(name.code());
            case PREVIOUS ->
                variable(name.code()).filter(v -> v.assignedTo(unit)).isPresent();
            case NOW, YEAR_TO_DATE -> asked.test(name.code());
        };
    }

    private boolean asked(String code, Unit unit, Period period) {
        return variable(code)
                .filter(v -> v.assignedTo(unit) && v.dueIn(period) && !v.retired())
                .isPresent();
    }
}
