package vn.kontum.report.publication.status;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.publication.UnitStatusRecord;
import vn.kontum.report.publication.UnitStatusRecord.Punctuality;
import vn.kontum.report.submission.SubmissionVersion;
import vn.kontum.report.submission.VersionSummary;

/** How units stand in one quarter. Punctuality is that of the first acceptable file, in the province's own days. */
public record UnitStatusCalculator(
        Optional<ReportingWindow> window, Map<String, String> excluded, Set<String> turnedBack) {
    public static final ZoneId PROVINCE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** The version of a unit that counts. */
    public record UnitStatusCount(int version, Instant firstReceivedAt) {
        public static UnitStatusCount of(SubmissionVersion version) {
            return new UnitStatusCount(version.version(), version.firstReceivedAt());
        }

        static UnitStatusCount of(VersionSummary version) {
            return new UnitStatusCount(version.version(), version.firstReceivedAt());
        }
    }

    public UnitStatusRecord status(String unit, Period quarter, Optional<UnitStatusCount> counted) {
        if (excluded.containsKey(unit)) {
            return new UnitStatusRecord(unit, quarter, Punctuality.EXCLUDED, 0, 0, Optional.of(excluded.get(unit)));
        }
        if (counted.isEmpty()) {
            Punctuality punctuality = turnedBack.contains(unit) ? Punctuality.RETURNED : Punctuality.MISSING;
            return new UnitStatusRecord(unit, quarter, punctuality, 0, 0, Optional.empty());
        }
        int late = daysLate(counted.get());
        return new UnitStatusRecord(
                unit,
                quarter,
                late > 0 ? Punctuality.LATE : Punctuality.ON_TIME,
                late,
                counted.get().version(),
                Optional.empty());
    }

    private int daysLate(UnitStatusCount version) {
        LocalDate received = LocalDate.ofInstant(version.firstReceivedAt(), PROVINCE);
        return window.map(w -> (int) Math.max(0, ChronoUnit.DAYS.between(w.deadline(), received)))
                .orElse(0);
    }
}
