package vn.kontum.report.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.intake.ledger.DigestedRows;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.SubmissionVersion;
import vn.kontum.report.submission.WaiverScope;

/** What was found in every file that was judged. */
public final class FindingRepository {
    /** Leaves out answers to requests for explanations, which say nothing of a report; over the name of a received file. */
    public static final String REPORTS_ONLY =
            " AND NOT EXISTS (SELECT 1 FROM finding answer WHERE answer.arrival_seq = %s.seq AND answer.code = '"
                    + FindingCode.EXPLANATION_RECEIVED + "')";

    private static final int IN = 1000;

    private final JdbcTemplate jdbc;

    public FindingRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A finding with where it comes from.
     *
     * @param unit code of the unit, empty where the file did not say
     * @param period code of the period, empty where the file did not say
     */
    public record FoundFinding(long receivedFileSeq, String fileName, String unit, String period, Finding finding) {}

    /** What to look for; an empty part matches everything. */
    public record Filter(
            Optional<Period> period, Optional<String> unit, Optional<String> code, Optional<Rule.Severity> severity) {
        /** Everything. */
        public static Filter none() {
            return new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /** Writes the findings of a received file in place of those it had. */
    public void replace(long receivedFileSeq, List<Finding> findings) {
        replace(Map.of(receivedFileSeq, findings));
    }

    /** As {@link #replace(long, List)} of several received files, by their numbers. */
    public void replace(Map<Long, List<Finding>> findings) {
        FindingBatch.delete(jdbc, findings.keySet());
        FindingBatch.insert(jdbc, findings);
    }

    /** Writes the findings of a received file that has none. */
    public void add(long receivedFileSeq, List<Finding> findings) {
        FindingBatch.insert(jdbc, Map.of(receivedFileSeq, findings));
    }

    /** Holds every finding against the digest that was written beside it. */
    public DigestedRows written() {
        return FindingBatch.written(jdbc);
    }

    /** The findings of a received file, in order. */
    public List<Finding> of(long receivedFileSeq) {
        return jdbc.query(
                "SELECT f.*" + ImplausibilityRows.COLUMNS + " FROM finding f" + ImplausibilityRows.JOIN
                        + "WHERE f.arrival_seq = ? ORDER BY f.ordinal",
                (row, n) -> FindingBatch.read(row),
                receivedFileSeq);
    }

    /** The findings of those received files, of each in order. */
    public Map<Long, List<Finding>> of(Collection<Long> receivedFiles) {
        Map<Long, List<Finding>> findings = new HashMap<>();
        List<Long> all = List.copyOf(receivedFiles);
        for (int from = 0; from < all.size(); from += IN) {
            List<Long> some = all.subList(from, Math.min(from + IN, all.size()));
            jdbc.query(
                    "SELECT f.*" + ImplausibilityRows.COLUMNS + " FROM finding f" + ImplausibilityRows.JOIN
                            + "WHERE f.arrival_seq IN (" + String.join(",", Collections.nCopies(some.size(), "?"))
                            + ") ORDER BY f.arrival_seq, f.ordinal",
                    row -> {
                        findings.computeIfAbsent(row.getLong("arrival_seq"), seq -> new ArrayList<>())
                                .add(FindingBatch.read(row));
                    },
                    some.toArray());
        }
        return findings;
    }

    /** The findings that match, newest received file first, at most {@code limit}. */
    public List<FoundFinding> find(Filter filter, int limit) {
        return find("1 = 1", "f.arrival_seq DESC, f.ordinal", filter, limit);
    }

    /**
     * Of those only what somebody still has to do something about: in the newest file of a unit, not explained; what
     * moves the province most comes first.
     */
    public List<FoundFinding> toDo(Filter filter, int limit) {
        return find(
                "f.severity <> 'NOTE' AND NOT f.explained AND a.outcome IN ('ACCEPTED', 'RETURNED', 'QUARANTINED') AND"
                        + " NOT EXISTS (SELECT 1 FROM received_file later WHERE later.unit = a.unit AND later.period ="
                        + " a.period AND later.seq > a.seq AND later.outcome IN ('ACCEPTED', 'RETURNED',"
                        + " 'QUARANTINED')"
                        + REPORTS_ONLY.formatted("later") + ")",
                "f.severity = 'BLOCK' DESC, COALESCE(s.weight, 0) DESC, f.arrival_seq DESC, f.ordinal",
                filter,
                limit);
    }

    private List<FoundFinding> find(String first, String order, Filter filter, int limit) {
        StringBuilder where = new StringBuilder(first);
        List<Object> arguments = new ArrayList<>();
        filter.period().ifPresent(p -> add(where, arguments, " AND a.period = ?", p.code()));
        filter.unit().ifPresent(u -> add(where, arguments, " AND COALESCE(a.unit, a.folder) = ?", u));
        filter.code().ifPresent(c -> add(where, arguments, " AND f.code = ?", c));
        filter.severity().ifPresent(s -> add(where, arguments, " AND f.severity = ?", s.name()));
        arguments.add(limit);
        return jdbc.query(
                "SELECT f.*, a.file_name, a.folder, a.unit, a.period" + ImplausibilityRows.COLUMNS
                        + " FROM finding f JOIN received_file a ON a.seq = f.arrival_seq" + ImplausibilityRows.JOIN
                        + "WHERE "
                        + where + " ORDER BY " + order + " LIMIT ?",
                (row, n) -> new FoundFinding(
                        row.getLong("arrival_seq"),
                        row.getString("file_name"),
                        Optional.ofNullable(row.getString("unit")).orElse(row.getString("folder")),
                        Optional.ofNullable(row.getString("period")).orElse(""),
                        FindingBatch.read(row)),
                arguments.toArray());
    }

    /** Warnings of those versions that nobody explained, in the order of units, periods and cells. */
    public List<InputSnapshot.OpenWarning> openWarnings(List<SubmissionVersion> versions) {
        List<InputSnapshot.OpenWarning> warnings = new ArrayList<>();
        for (int from = 0; from < versions.size(); from += IN) {
            List<SubmissionVersion> some = versions.subList(from, Math.min(from + IN, versions.size()));
            String marks = String.join(",", Collections.nCopies(some.size(), "?"));
            warnings.addAll(jdbc.query(
                    "SELECT f.*, a.unit, a.period" + ImplausibilityRows.COLUMNS
                            + " FROM finding f JOIN received_file a ON a.seq = f.arrival_seq" + ImplausibilityRows.JOIN
                            + "WHERE f.severity = 'WARN' AND NOT f.explained AND f.arrival_seq IN (" + marks
                            + ") ORDER BY a.period, a.unit, f.ordinal",
                    (row, n) -> new InputSnapshot.OpenWarning(
                            row.getString("unit"),
                            Period.parse(row.getString("period")).orElseThrow(),
                            FindingBatch.read(row)),
                    some.stream().map(SubmissionVersion::receivedFileSeq).toArray()));
        }
        return warnings;
    }

    /** Units that sent something for a period that could not be accepted. */
    public List<String> unitsTurnedBack(Period period) {
        return jdbc.queryForList(
                "SELECT DISTINCT unit FROM received_file WHERE period = ? AND outcome IN ('RETURNED', 'QUARANTINED') AND"
                        + " unit IS NOT NULL" + REPORTS_ONLY.formatted("received_file"),
                String.class,
                period.code());
    }

    /** What units sent for a period that was returned before something was accepted, by unit. */
    public Map<String, UnitStatusRecord.Returns> returns(Period period) {
        Map<String, Integer> times = new HashMap<>();
        Map<String, Long> last = new HashMap<>();
        jdbc.query(
                "SELECT r.unit, COUNT(*) AS times, MAX(r.seq) AS last FROM received_file r WHERE r.period = ? AND"
                        + " r.outcome = 'RETURNED' AND r.unit IS NOT NULL AND NOT EXISTS (SELECT 1 FROM received_file"
                        + " a WHERE a.unit = r.unit AND a.period = r.period AND a.outcome = 'ACCEPTED' AND a.seq <"
                        + " r.seq" + REPORTS_ONLY.formatted("a") + ")" + REPORTS_ONLY.formatted("r")
                        + " GROUP BY r.unit",
                row -> {
                    times.put(row.getString("unit"), row.getInt("times"));
                    last.put(row.getString("unit"), row.getLong("last"));
                },
                period.code());
        Map<Long, List<Finding>> findings = of(last.values());
        Map<String, UnitStatusRecord.Returns> returns = new HashMap<>();
        times.forEach((unit, count) -> findings.getOrDefault(last.get(unit), List.of()).stream()
                .filter(finding -> finding.severity() == Rule.Severity.BLOCK)
                .findFirst()
                .ifPresent(finding -> returns.put(
                        unit, new UnitStatusRecord.Returns(count, finding.messageVi(), finding.messageEn()))));
        return returns;
    }

    /**
     * At whose cells the submission that counts does not keep what a waiver lets pass.
     *
     * @param scope see {@link WaiverScope}
     */
    public Set<String> variables(String unit, Period period, String scope) {
        WaiverScope waived = WaiverScope.of(scope);
        if (waived.variable().isPresent()) {
            return Set.of(waived.variable().get());
        }
        String sql = "SELECT f.*" + ImplausibilityRows.COLUMNS + " FROM finding f" + ImplausibilityRows.JOIN
                + "JOIN submission v ON v.arrival_seq = f.arrival_seq"
                + " WHERE v.unit = ? AND v.period = ? AND v.active = 1 AND f.code = ?";
        String code = waived.rule().replaceFirst("\\.\\d+$", "");
        List<Finding> found = jdbc.query(sql, (row, n) -> FindingBatch.read(row), unit, period.code(), code);
        return found.stream().flatMap(f -> f.variables().stream()).collect(Collectors.toSet());
    }

    /** Marks the warnings of a {@link WaiverScope} as explained, in what a unit sent for a period; returns how many. */
    public int explain(String unit, Period period, String scope) {
        WaiverScope waived = WaiverScope.of(scope);
        return jdbc.update(
                "UPDATE finding f JOIN received_file a ON a.seq = f.arrival_seq SET f.explained = TRUE"
                        + " WHERE a.unit = ? AND a.period = ? AND f.code = ? AND f.severity = 'WARN' AND (? IS NULL OR"
                        + " f.variable = ?)",
                unit,
                period.code(),
                waived.rule(),
                waived.variable().orElse(null),
                waived.variable().orElse(null));
    }

    private static void add(StringBuilder where, List<Object> arguments, String condition, Object argument) {
        where.append(condition);
        arguments.add(argument);
    }
}
