package vn.kontum.report.verification.recorded;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.audit.AuditEvent;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.database.UtcColumns;

/** Who did what, when and why, as tables say it: the audit log says the same. */
public final class RecordedActs {
    /** Rows that are written together with a row of the audit log, of the same moment, person and reason. */
    private static final List<Table> TABLES = List.of(
            new Table("run", "CONCAT('run ', id)", "period", "requested_at, requested_by, reason"),
            new Table("exclusion", "CONCAT(unit, ' ', period)", "period", "created_at, author, reason"),
            new Table("waiver", "CONCAT(unit, ' ', period, ' ', rule)", "period", "created_at, author, reason"),
            new Table("arrival_decision", "CONCAT('arrival ', arrival_seq)", "NULL", "created_at, author, reason"),
            new Table(
                    "approved_correction",
                    "CONCAT('submission ', submission_id)",
                    "NULL",
                    "approved_at, approved_by, reason"),
            new Table("final_edition", "workbook", "period", "declared_at, declared_by, reason"),
            new Table("signed_document", "document_number", "NULL", "attached_at, attached_by, reason"),
            new Table("history_import", "CONCAT('import ', id)", "NULL", "imported_at, imported_by, reason"),
            new Table("api_token", "CONCAT('token ', id)", "NULL", "created_at, created_by, reason"),
            new Table("requested_act", "subject", "NULL", "requested_at, author, reason"));

    private final JdbcTemplate jdbc;

    public RecordedActs(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A table of acts.
     *
     * @param place what a row is about
     * @param period column with its period
     * @param act columns that say when, who and why
     */
    private record Table(String name, String place, String period, String act) {}

    /** When somebody did something, and why. */
    private record Act(Instant at, String who, String why) {}

    /**
     * What differs.
     *
     * @param log the whole audit log, in order
     * @param covers whether acts about a period are looked at; acts about none always are
     */
    public List<RecordedDifference> differences(List<AuditEvent> log, Predicate<Period> covers) {
        Set<Act> known = log.stream()
                .map(act -> new Act(act.at(), act.who(), act.reason()))
                .collect(Collectors.toCollection(HashSet::new));
        List<RecordedDifference> differences = new ArrayList<>();
        for (Table table : TABLES) {
            jdbc.query(
                    "SELECT " + table.place() + " AS place, " + table.period() + " AS period, " + table.act() + " FROM "
                            + table.name() + " ORDER BY 1",
                    row -> {
                        String[] columns = table.act().split(", ");
                        Act act = new Act(
                                UtcColumns.read(row, columns[0]), row.getString(columns[1]), row.getString(columns[2]));
                        boolean looked = Optional.ofNullable(row.getString("period"))
                                .flatMap(Period::parse)
                                .map(covers::test)
                                .orElse(true);
                        if (looked && !known.contains(act)) {
                            differences.add(new RecordedDifference(
                                    row.getString("place"),
                                    "act.unaudited",
                                    List.of(act.at().toString(), act.who(), act.why())));
                        }
                    });
        }
        differences.addAll(decisions(log, covers));
        return differences;
    }

    /** Units are left out, and warnings cleared, where the log says so last, and nowhere else. */
    private List<RecordedDifference> decisions(List<AuditEvent> log, Predicate<Period> covers) {
        TreeMap<String, AuditEvent> last = new TreeMap<>();
        Set<List<String>> waived = new HashSet<>();
        for (AuditEvent act : log) {
            if (act.act().equals("exclude") || act.act().equals("include")) {
                last.put(act.subject(), act);
            } else if (act.act().equals("waive") || act.act().equals("explain")) {
                waived.add(List.of(act.subject().replaceFirst("^(\\S+ \\S+).*", "$1"), act.who(), act.reason()));
            }
        }
        last.values().removeIf(act -> act.act().equals("include"));
        List<RecordedDifference> differences = new ArrayList<>();
        for (Decision decision : decisions("exclusion", covers)) {
            boolean decided = Optional.ofNullable(last.remove(decision.place()))
                    .filter(act -> decision.equals(new Decision(act.subject(), act.who(), act.reason())))
                    .isPresent();
            if (!decided) {
                differences.add(decision.unaudited());
            }
        }
        last.values().stream()
                .filter(act -> ofPeriod(act.subject(), covers))
                .forEach(act -> differences.add(
                        new RecordedDifference(act.subject(), "decision.gone", List.of(act.who(), act.reason()))));
        decisions("waiver", covers).stream()
                .filter(d -> !waived.contains(List.of(d.place(), d.author(), d.reason())))
                .forEach(d -> differences.add(d.unaudited()));
        return differences;
    }

    private static boolean ofPeriod(String place, Predicate<Period> covers) {
        return Period.parse(place.replaceFirst(".* ", "")).filter(covers).isPresent();
    }

    /** @param place unit and period */
    private record Decision(String place, String author, String reason) {
        RecordedDifference unaudited() {
            return new RecordedDifference(place, "decision.unaudited", List.of(author, reason));
        }
    }

    private List<Decision> decisions(String table, Predicate<Period> covers) {
        return jdbc
                .query(
                        "SELECT unit, period, author, reason FROM " + table + " ORDER BY period, unit",
                        (row, n) -> new Decision(
                                row.getString("unit") + " " + row.getString("period"),
                                row.getString("author"),
                                row.getString("reason")))
                .stream()
                .filter(decision -> ofPeriod(decision.place(), covers))
                .toList();
    }
}
