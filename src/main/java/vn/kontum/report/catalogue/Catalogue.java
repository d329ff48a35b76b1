package vn.kontum.report.catalogue;

import java.util.List;
import java.util.Optional;

/** All that is measured, cross-checked and immutable; the digest of its files names the version. */
public record Catalogue(
        List<Unit> units,
        List<Variable> variables,
        List<Indicator> indicators,
        List<Rule> rules,
        List<Window> windows,
        UnitNames unitNames,
        String version) {

    public Catalogue {
        units = List.copyOf(units);
        variables = List.copyOf(variables);
        indicators = List.copyOf(indicators);
        rules = List.copyOf(rules);
        windows = List.copyOf(windows);
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

    public Optional<Window> window(Period period) {
        return windows.stream().filter(w -> w.period().equals(period)).findFirst();
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
                .filter(v -> v.assignedTo(unit) && v.dueIn(period))
                .toList();
    }

    /** Units that supply a variable. */
    public List<Unit> suppliers(Variable variable) {
        return reportingUnits().stream().filter(variable::assignedTo).toList();
    }
}
