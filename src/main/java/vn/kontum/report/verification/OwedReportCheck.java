package vn.kontum.report.verification;

import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** I12: no unit was told that nothing is to be done while it owes a report. */
final class OwedReportCheck implements InvariantCheck {
    private final JdbcTemplate jdbc;

    OwedReportCheck(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public CheckResult perform(VerificationScope scope) {
        Long repeated =
                jdbc.queryForObject("SELECT COUNT(*) FROM received_file WHERE duplicate_of IS NOT NULL", Long.class);
        List<Violation> faults = jdbc.query(
                "SELECT a.seq, a.unit, a.period FROM received_file a JOIN received_file t ON t.seq = a.duplicate_of"
                        + " WHERE a.outcome = 'IGNORED' AND a.codes = 'DUPLICATE' AND (t.outcome = 'RETURNED' OR t.outcome ="
                        + " 'ACCEPTED' AND EXISTS (SELECT 1 FROM submission v WHERE v.arrival_seq = t.seq) AND EXISTS"
                        + " (SELECT 1 FROM received_file r WHERE r.unit = t.unit AND r.period = t.period AND r.outcome ="
                        + " 'RETURNED'))"
                        + " AND NOT EXISTS (SELECT 1 FROM submission s WHERE s.active = 1 AND s.unit = t.unit AND"
                        + " s.period = t.period) AND NOT EXISTS (SELECT 1 FROM received_file later WHERE later.unit = a.unit"
                        + " AND later.period <=> a.period AND later.seq > a.seq AND later.outcome <> 'IGNORED')"
                        + " ORDER BY a.seq",
                (row, n) -> Violation.of(
                        "arrival " + row.getLong("seq"),
                        "arrival.owed",
                        String.valueOf(row.getString("unit")),
                        String.valueOf(row.getString("period"))));
        return new CheckResult(
                "I12",
                "no unit that owes was told that nothing is to be done",
                Objects.requireNonNull(repeated),
                faults);
    }
}
