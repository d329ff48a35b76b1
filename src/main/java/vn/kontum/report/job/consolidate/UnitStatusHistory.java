package vn.kontum.report.job.consolidate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.publication.FindingRepository;
import vn.kontum.report.publication.InputSnapshot;
import vn.kontum.report.publication.UnitStatusRecord;
import vn.kontum.report.publication.status.RecordedUnitStatuses;
import vn.kontum.report.publication.status.UnitStatusCalculator;
import vn.kontum.report.submission.SubmissionVersion;
import vn.kontum.report.submission.WaiverRepository;

/** How every reporting unit stands in each quarter of a report. */
record UnitStatusHistory(Catalogue catalogue, WaiverRepository waivers, FindingRepository findings) {

    /** In the order of quarters and units. */
    List<UnitStatusRecord> of(List<Period> quarters, List<SubmissionVersion> versions) {
        Map<String, SubmissionVersion> counted = new HashMap<>();
        versions.forEach(v -> counted.put(v.unit() + v.period(), v));
        List<UnitStatusRecord> statuses = new ArrayList<>();
        for (Period quarter : quarters) {
            UnitStatusCalculator of =
                    new UnitStatusCalculator(catalogue.window(quarter), excluded(quarter), returned(quarter));
            catalogue
                    .owing(quarter)
                    .forEach(unit -> statuses.add(of.status(
                            unit.code(),
                            quarter,
                            Optional.ofNullable(counted.get(unit.code() + quarter))
                                    .map(UnitStatusCalculator.UnitStatusCount::of))));
        }
        return statuses;
    }

    /** With what was returned before something was accepted. */
    private List<UnitStatusRecord> withReturns(List<UnitStatusRecord> statuses) {
        Map<Period, Map<String, UnitStatusRecord.Returns>> returns = new HashMap<>();
        return statuses.stream()
                .map(status ->
                        status.with(Optional.ofNullable(returns.computeIfAbsent(status.period(), findings::returns)
                                .get(status.unit()))))
                .toList();
    }

    /**
     * How units, warnings and waivers stand now in the quarters of the year up to a period.
     *
     * @param withReturns whether what was returned is told too, which editions of an earlier version do not say
     */
    RecordedUnitStatuses now(Period period, List<SubmissionVersion> versions, boolean withReturns) {
        List<Period> quarters = period.yearToDate();
        List<UnitStatusRecord> now = of(quarters, versions);
        return new RecordedUnitStatuses(
                withReturns ? withReturns(now) : now,
                findings.openWarnings(versions),
                quarters.stream().flatMap(this::waived).toList());
    }

    private Map<String, String> excluded(Period quarter) {
        Map<String, String> reasons = new HashMap<>();
        waivers.exclusions(quarter).forEach(e -> reasons.put(e.unit(), e.reason()));
        return reasons;
    }

    private Set<String> returned(Period quarter) {
        return new HashSet<>(findings.unitsTurnedBack(quarter));
    }

    private Stream<InputSnapshot.WaivedRule> waived(Period quarter) {
        return waivers.waivers(quarter).stream()
                .map(w -> new InputSnapshot.WaivedRule(
                        w.unit(),
                        quarter,
                        w.rule(),
                        w.author(),
                        w.reason(),
                        findings.variables(w.unit(), quarter, w.rule())));
    }
}
