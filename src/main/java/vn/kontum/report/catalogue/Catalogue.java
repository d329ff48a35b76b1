package vn.kontum.report.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.limit.FigureBounds;

/**
 * All that is measured, cross-checked and immutable; the digest of its files names the version.
 *
 * <p>As read it holds every line with the periods in which it is in force. A period is judged by {@link #at} that period: its units,
 * definitions and the plan of its year.
 *
 * @param indicators of the plan where this is the catalogue of a period; else one line for each code, from the newest plan
 * @param windows periods that are known, in order
 * @param plans by year
 * @param excerpt the period that it was taken for; empty where it holds all
 * @param excerpts what was taken from it already
 */
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
        FigureBounds bounds,
        List<TargetProfile> profiles,
        List<Plan> plans,
        UnitChanges changes,
        Optional<Excerpt> excerpt,
        PeriodCatalogueCache excerpts,
        CatalogueFiles files) {

    /**
     * What a catalogue of a period was taken from.
     *
     * @param period the period that it holds for
     * @param whole all there is, of every period
     */
    public record Excerpt(Period period, Catalogue whole) {}

    public Catalogue {
        units = CodeIndex.ofLast(units, Unit::code);
        variables = CodeIndex.ofLast(variables, Variable::code);
        indicators = CodeIndex.ofFirst(indicators, Indicator::code);
        rules = List.copyOf(rules);
        windows = List.copyOf(windows);
        reporters = List.copyOf(reporters);
        published = List.copyOf(published);
        profiles = List.copyOf(profiles);
        plans = List.copyOf(plans);
    }

    /**
     * What is in force in a period: one line for each code, the units that exist, the indicators with the targets of the plan of its
     * year. Without a plan for the year there are no indicators.
     */
    public Catalogue at(Period when) {
        return excerpts.of(this, when);
    }

    /** The same with fewer indicators. */
    public Catalogue withIndicators(List<Indicator> some) {
        return InForce.narrowed(this, some);
    }

    /**
     * The same, but some periods are judged by a catalogue of their own: {@link #at}, forms and rules of those are its.
     *
     * @param others that of a period which has one, looked up once for each
     */
    public Catalogue judging(Function<Period, Optional<Catalogue>> others) {
        return InForce.judging(this, others);
    }

    /** The whole catalogue that a period is judged by. */
    public Catalogue whole(Period when) {
        return excerpts.whole(this, when);
    }

    /** The plan that the periods of a year are assessed by. */
    public Optional<Plan> plan(Period when) {
        return plans.stream().filter(p -> p.year() == when.year()).findFirst();
    }

    /** Whether a report of a period can be made: there is a plan for its year. */
    public boolean planned(Period when) {
        return plans.isEmpty() || plan(when).isPresent();
    }

    public Optional<Unit> unit(String code) {
        return CodeIndex.find(units, code);
    }

    /** The unit that hands in workbooks and is meant by its code or by any known spelling of its name. */
    public Optional<Unit> reportingUnit(String spelling) {
        return Stream.concat(unit(spelling.strip()).stream(), unitNames.find(spelling).flatMap(this::unit).stream())
                .filter(Unit::reports)
                .findFirst();
    }

    public Optional<Variable> variable(String code) {
        return CodeIndex.find(variables, code);
    }

    public Optional<Indicator> indicator(String code) {
        return CodeIndex.find(indicators, code);
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

    /**
     * The units that hand in workbooks, districts first, in the order of the catalogue; those of its period where it was taken for one.
     */
    public List<Unit> reportingUnits() {
        return excerpts.reporting(this);
    }

    /** The units that hand in workbooks in at least one period of a year up to one of them. */
    public List<Unit> reportingUnitsOfYear(Period upTo) {
        return excerpts.ofYear(this, upTo);
    }

    /** The areas between the province and its reporting units that have such units in the year up to a period, in their order. */
    public List<Unit> areas(Period upTo) {
        return InForce.newest(units, Unit::code).stream()
                .filter(unit -> unit.level() == Unit.Level.AREA)
                .filter(area -> !unitsOf(area.code(), upTo).isEmpty())
                .toList();
    }

    /** The reporting units of an area in the year up to a period. */
    public List<Unit> unitsOf(String area, Period upTo) {
        return reportingUnitsOfYear(upTo).stream()
                .filter(unit -> unit.parent().filter(area::equals).isPresent())
                .toList();
    }

    /** Whose reports make up the figure of a unit in the year up to a period: those of an area's units, else its own. */
    public List<Unit> reportersOf(Unit unit, Period upTo) {
        return unit.level() == Unit.Level.AREA ? unitsOf(unit.code(), upTo) : List.of(unit);
    }

    /** What a unit's form asks for in a period: its assigned variables that are due, in the order of the catalogue. */
    public List<Variable> form(Unit unit, Period period) {
        return excerpts.form(this, unit, period);
    }

    /**
     * The targets that a unit is in charge of, in the order of the plan: those of the first reporter named that hands in
     * workbooks. A target of the districts' own offices is each district's.
     */
    public List<Indicator> inCharge(Unit unit) {
        ResponsibleUnits charged = excerpts.charged(this);
        return indicators.stream()
                .filter(indicator -> !indicator.supplementary())
                .filter(indicator -> charged.charged(unit, indicator))
                .toList();
    }

    /**
     * The units that hand in workbooks for a period: those that are asked for something in its year, in an annual closing those that have
     * something to say of 31 December.
     */
    public List<Unit> owing(Period period) {
        return InForce.owing(at(period), period);
    }

    /** Whether a unit is among those of {@link #owing}. */
    public boolean owes(String unit, Period period) {
        return InForce.owes(at(period), unit, period);
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
        return excerpts.rules(this, unit, period);
    }

    /** The same for a form that asked for these variables, whatever the catalogue would ask for today. */
    public List<Rule> rules(Unit unit, Period period, Predicate<String> asked) {
        return new FormRules(this, unit, period).among(rules, asked);
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
        return published.stream().filter(f -> f.comparable(unit, code, when)).findFirst();
    }
}
