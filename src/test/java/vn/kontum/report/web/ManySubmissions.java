package vn.kontum.report.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.catalogue.Catalogue;

/** Ten versions from every unit for every quarter of twelve years, with findings and runs, straight in the tables. */
final class ManySubmissions {
    /** 2010-Q1 to 2021-Q4. */
    private static final int PERIODS = 48;

    private static final int VERSIONS = 10;

    private ManySubmissions() {}

    static void fill(JdbcTemplate jdbc, Catalogue catalogue) {
        String units = catalogue.reportingUnits().stream()
                .map(unit -> "SELECT '" + unit.code() + "' AS code")
                .collect(Collectors.joining(" UNION ALL "));
        jdbc.execute("""
                INSERT INTO received_file (run_id, received_at, folder, file_name, size_bytes, sha256, outcome, codes, unit,
                  period, judged_at, answered_at, answer)
                SELECT 1, '2021-03-10', u.code, 'a.xlsx', 1, REPEAT('a', 64), IF(v.n %% 5 = 4, 'RETURNED', 'ACCEPTED'), '',
                  u.code, p.period, '2021-03-10', '2021-03-10', 'a' FROM (%s) u
                  CROSS JOIN (%s) v CROSS JOIN (SELECT CONCAT(2010 + n DIV 4, '-Q', n %% 4 + 1) AS period FROM (%s) q) p\
                """.formatted(units, numbers(VERSIONS), numbers(PERIODS)));
        jdbc.execute("""
                INSERT INTO submission (arrival_seq, unit, period, form, version, state, active, accepted_at,
                  first_received_at, cells_read, cells_ignored)
                SELECT seq, unit, period, 'LT', seq, 'SUPERSEDED', NULL, '2021-03-10', '2021-03-10', 60, 0 FROM received_file\
                """);
        jdbc.execute("""
                UPDATE submission s JOIN (SELECT MAX(id) AS id FROM submission GROUP BY unit, period) newest
                  ON newest.id = s.id SET s.state = 'ACTIVE', s.active = 1\
                """);
        jdbc.execute("""
                INSERT INTO finding (arrival_seq, ordinal, code, severity, sheet, cell, variable, entered, message_vi, remedy_vi,
                  message_en, explained)
                SELECT a.seq, v.n, 'R46', 'WARN', 'A', 'B2', 'cattle_total', '1', 'a', 'b', 'c', FALSE FROM received_file a
                  CROSS JOIN (%s) v\
                """.formatted(numbers(3)));
        jdbc.execute("""
                INSERT INTO run (job, trigger_source, requested_by, reason, rerun_mode, state, requested_at, ended_at)
                SELECT 'collect-submissions', 'SCHEDULE', 'schedule', '', 'WHOLE', 'DONE', '2021-03-10', '2021-03-10'
                  FROM received_file LIMIT 5000\
                """);
        jdbc.queryForList("ANALYZE TABLE received_file, submission, finding, run");
    }

    private static String numbers(int count) {
        List<String> rows = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            rows.add("SELECT " + n + " AS n");
        }
        return String.join(" UNION ALL ", rows);
    }
}
