package vn.kontum.report.catalogue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which of the reporting units of a period are in charge of a target. */
record ChargedUnits(List<Unit> reporting, Set<String> districtOffices) {

    static ChargedUnits of(Catalogue catalogue) {
        return new ChargedUnits(
                catalogue.reportingUnits(),
                catalogue.reporters().stream()
                        .filter(ResponsibleOffice::ofEveryDistrict)
                        .map(ResponsibleOffice::code)
                        .collect(Collectors.toSet()));
    }

    /** Those of the first reporter named that hands in workbooks. */
    List<Unit> of(Indicator indicator) {
        return Stream.concat(Stream.of(indicator.owner()), indicator.otherReporters().stream())
                .map(this::unitsOf)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<Unit> unitsOf(String reporter) {
        Unit.Level level = districtOffices.contains(reporter) ? Unit.Level.DISTRICT : Unit.Level.DEPARTMENT;
        return reporting.stream()
                .filter(unit -> unit.level() == level)
                .filter(unit -> level == Unit.Level.DISTRICT || unit.code().endsWith("." + reporter))
                .toList();
    }
}
