package vn.kontum.report.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.catalogue.Catalogue;

/**
 * An office of many years, straight in the tables: ten versions from every unit for every quarter of twelve years, with findings, runs,
 * two editions a quarter with their figures and inputs, letters, messages and a long audit log.
 */
final class ManySubmissions {
    /** 2010-Q1 to 2021-Q4. */
    private static final int PERIODS = 48;

    private static final int VERSIONS = 10;

    /** The pages that list something. */
    static final List<String> PAGES = List.of(
            "/",
            "/matrix",
            "/matrix?period=2021-Q1&q=dak&mark=ACCEPTED",
            "/runs",
            "/findings?period=2021-Q1",
            "/findings/rehearse?rule=R46&period=2021-Q1",
            "/units/608/2021-Q1",
            "/reports",
            "/reports?period=2021-Q1",
            "/indicators",
            "/indicators/cattle_herd?period=2021-Q1",
            "/districts?period=2021-Q1",
            "/quarantine",
            "/schedule",
            "/notifications",
            "/notifications?state=GIVEN_UP",
            "/audit",
            "/audit?q=nothing+of+the+kind",
            "/accounts",
            "/accounts/programs");

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
        editions(jdbc, catalogue);
        messages(jdbc);
        jdbc.queryForList(
                "ANALYZE TABLE received_file, submission, finding, run, edition, edition_figure, edition_input,"
                        + " outbox_delivery, notification, audit_event");
    }

    private static void editions(JdbcTemplate jdbc, Catalogue catalogue) {
        jdbc.execute("""
                INSERT INTO edition (period, number, state, digest, catalogue_version, template_version, data_as_of, workbook,
                  workbook_sha256, created_at, created_by, reason, fencing_token)
                SELECT p.period, v.n + 1, 'DRAFT', REPEAT('a', 64), REPEAT('b', 64), REPEAT('c', 64), '2021-03-10',
                  CONCAT('reports/', p.period, '/KTXH_', p.period, '_b0', v.n + 1, '.xlsx'), REPEAT('d', 64), '2021-03-10', 'An', 'x', 1
                  FROM (SELECT DISTINCT period FROM submission) p CROSS JOIN (%s) v\
                """.formatted(numbers(2)));
        String indicators = catalogue.indicators().stream()
                .map(indicator -> "SELECT '" + indicator.code() + "' AS code")
                .collect(Collectors.joining(" UNION ALL "));
        jdbc.execute("""
                INSERT INTO edition_figure (edition_id, indicator, value, year_to_date, verdict, status, units_reported, units_expected)
                SELECT e.id, i.code, '10', '10', 'IN_PROGRESS', '', 10, 10 FROM edition e CROSS JOIN (%s) i\
                """.formatted(indicators));
        jdbc.execute("INSERT INTO edition_input (edition_id, submission_id) SELECT e.id, s.id FROM edition e"
                + " JOIN submission s ON s.period = e.period AND s.active = 1");
    }

    private static void messages(JdbcTemplate jdbc) {
        jdbc.execute("""
                INSERT INTO outbox_delivery (unit, period, kind, file, sha256, run_id, written_at)
                SELECT u.unit, u.period, CONCAT('REMINDER +', v.n), 'x', REPEAT('a', 64), 1, '2021-03-10'
                  FROM (SELECT DISTINCT unit, period FROM submission) u CROSS JOIN (%s) v\
                """.formatted(numbers(3)));
        jdbc.execute("""
                INSERT INTO notification (event, event_key, channel, recipient, subject, body, created_at, next_attempt_at, attempts,
                  state, last_error)
                SELECT 'RETURNED', seq, 'MAIL', 'a@b.vn', 's', 'b', '2020-03-10', '2020-03-10', 1,
                  IF(seq %% 50 = 0, 'GIVEN_UP', 'SENT'), '' FROM received_file LIMIT 5000\
                """.replace("%%", "%"));
        jdbc.execute("""
                INSERT INTO audit_event (seq, at, who, act, subject, reason, detail, previous_hash, hash)
                SELECT 1000000 + seq, '2021-03-10', 'an', 'return', 'arrival', 'x', '', REPEAT('a', 64), REPEAT('a', 64)
                  FROM received_file\
                """);
    }

    /** Plans for ten years: forty quarters can be asked for. */
    static void tenYears(Path catalogue) throws IOException {
        for (String file : List.of("plans.csv", "targets.csv")) {
            List<String> lines = Files.readAllLines(catalogue.resolve(file));
            List<String> all = new ArrayList<>(lines);
            for (int year = 2012; year < 2021; year++) {
                for (String line : lines.subList(1, lines.size())) {
                    all.add(line.replaceFirst("^2021,", year + ","));
                }
            }
            Files.write(catalogue.resolve(file), all);
        }
    }

    private static String numbers(int count) {
        List<String> rows = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            rows.add("SELECT " + n + " AS n");
        }
        return String.join(" UNION ALL ", rows);
    }
}
