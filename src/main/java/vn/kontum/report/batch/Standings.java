package vn.kontum.report.batch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Window;
import vn.kontum.report.report.UnitStanding;
import vn.kontum.report.report.UnitStanding.Mark;
import vn.kontum.report.submission.SubmissionVersion;
import vn.kontum.report.submission.VersionEntry;

/** How units stand in one quarter. Punctuality is that of the first acceptable file, in the province's own days. */
record Standings(Optional<Window> window, Map<String, String> excluded, Set<String> turnedBack) {
    static final ZoneId PROVINCE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** The version of a unit that counts. */
    record Counted(int version, Instant firstReceivedAt) {
        static Counted of(SubmissionVersion version) {
            return new Counted(version.version(), version.firstReceivedAt());
        }

        static Counted of(VersionEntry version) {
            return new Counted(version.version(), version.firstReceivedAt());
        }
    }

    UnitStanding standing(String unit, Period quarter, Optional<Counted> counted) {
        if (excluded.containsKey(unit)) {
            return new UnitStanding(unit, quarter, Mark.EXCLUDED, 0, 0, Optional.of(excluded.get(unit)));
        }
        if (counted.isEmpty()) {
            Mark mark = turnedBack.contains(unit) ? Mark.RETURNED : Mark.MISSING;
            return new UnitStanding(unit, quarter, mark, 0, 0, Optional.empty());
        }
        int late = daysLate(counted.get());
        return new UnitStanding(
                unit,
                quarter,
                late > 0 ? Mark.LATE : Mark.ON_TIME,
                late,
                counted.get().version(),
                Optional.empty());
    }

    private int daysLate(Counted version) {
        LocalDate received = LocalDate.ofInstant(version.firstReceivedAt(), PROVINCE);
        return window.map(w -> (int) Math.max(0, ChronoUnit.DAYS.between(w.deadline(), received)))
                .orElse(0);
    }
}
