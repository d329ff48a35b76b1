package vn.kontum.report.catalogue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which of the reporting units of a period are in charge of a target. */
final class ResponsibleUnits {
    private final Set<String> districtOffices;
    private final Set<String> reporting;
    private final boolean districts;
    private final Set<String> offices;

    private ResponsibleUnits(Set<String> districtOffices, List<Unit> reporting) {
        this.districtOffices = districtOffices;
        this.reporting = reporting.stream().map(Unit::code).collect(Collectors.toSet());
        this.districts = reporting.stream().anyMatch(unit -> unit.level() == Unit.Level.DISTRICT);
        this.offices = reporting.stream()
                .filter(unit -> unit.level() == Unit.Level.DEPARTMENT)
                .map(ResponsibleUnits::reporter)
                .collect(Collectors.toSet());
    }

    static ResponsibleUnits of(Catalogue catalogue) {
        return new ResponsibleUnits(
                catalogue.reporters().stream()
                        .filter(ResponsibleOffice::ofEveryDistrict)
                        .map(ResponsibleOffice::code)
                        .collect(Collectors.toSet()),
                catalogue.reportingUnits());
    }

    /** Whether a unit is one of those of the first reporter named that hands in workbooks. */
    boolean charged(Unit unit, Indicator indicator) {
        return reporting.contains(unit.code())
                && Stream.concat(Stream.of(indicator.owner()), indicator.otherReporters().stream())
                        .filter(reporter -> districtOffices.contains(reporter) ? districts : offices.contains(reporter))
                        .findFirst()
                        .filter(reporter -> districtOffices.contains(reporter)
                                ? unit.level() == Unit.Level.DISTRICT
                                : unit.level() == Unit.Level.DEPARTMENT
                                        && reporter(unit).equals(reporter))
                        .isPresent();
    }

    private static String reporter(Unit department) {
        return department.code().substring(department.code().lastIndexOf('.') + 1);
    }
}
