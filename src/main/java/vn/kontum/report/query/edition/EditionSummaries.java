package vn.kontum.report.query.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.database.UtcColumns;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionCatalogues;

/** Reads many editions with as many queries as one. */
public final class EditionSummaries {
    private final JdbcTemplate jdbc;
    private final EditionCatalogues catalogues;

    public EditionSummaries(JdbcTemplate jdbc, EditionCatalogues catalogues) {
        this.jdbc = jdbc;
        this.catalogues = catalogues;
    }

    /** The editions of a period, the newest first. */
    public List<EditionSummary> of(Period period) {
        return like(period.code());
    }

    /** The editions of a year, the newest period first, and of each the newest edition first. */
    public List<EditionSummary> ofYear(int year) {
        return like(String.format(Locale.ROOT, "%04d-%%", year));
    }

    /** The years that have an edition, the newest first. */
    public List<Integer> years() {
        return jdbc.queryForList("SELECT DISTINCT period FROM edition ORDER BY period DESC", String.class).stream()
                .flatMap(code -> Period.parse(code).stream())
                .map(Period::year)
                .distinct()
                .toList();
    }

    /** @param periods pattern of their codes */
    private List<EditionSummary> like(String periods) {
        Map<Long, VerdictCounts> tallies = tallies(periods);
        Map<String, Integer> newest = new HashMap<>();
        jdbc.query(
                "SELECT period, MAX(number) AS number FROM edition WHERE period LIKE ? GROUP BY period",
                row -> {
                    newest.put(row.getString("period"), row.getInt("number"));
                },
                periods);
        return jdbc.query(
                "SELECT id, period, number, state, digest, created_at, reason, run_id FROM edition WHERE period LIKE ?"
                        + " ORDER BY period DESC, number DESC",
                (row, n) -> summary(row, tallies, newest),
                periods);
    }

    /** An edition by its name alone, and whether a newer one of its period exists. */
    public record Label(long id, Period period, int number, boolean newest) {}

    /** Every edition, the newest period first, and of each the newest edition first. */
    public List<Label> labels() {
        return jdbc.query(
                "SELECT id, period, number, number = MAX(number) OVER (PARTITION BY period) AS newest FROM edition"
                        + " ORDER BY period DESC, number DESC",
                (row, n) -> new Label(
                        row.getLong("id"),
                        Period.parse(row.getString("period")).orElseThrow(),
                        row.getInt("number"),
                        row.getBoolean("newest")));
    }

    /** What those editions are called: number by id. */
    public Map<Long, Integer> numbers(List<Long> ids) {
        Map<Long, Integer> numbers = new HashMap<>();
        if (!ids.isEmpty()) {
            String marks = ids.stream().map(id -> "?").collect(Collectors.joining(","));
            jdbc.query(
                    "SELECT id, number FROM edition WHERE id IN (" + marks + ")",
                    row -> {
                        numbers.put(row.getLong("id"), row.getInt("number"));
                    },
                    ids.toArray());
        }
        return numbers;
    }

    /** How many verdicts, how many of them good, and where open ones lean. */
    private record VerdictCounts(int reached, int judged, Map<Verdict, Long> leanings) {
        static VerdictCounts of(Verdict verdict, Optional<Verdict> leaning) {
            boolean good = verdict == Verdict.MET || verdict == Verdict.EXCEEDED;
            return new VerdictCounts(
                    good ? 1 : 0, 1, leaning.map(l -> Map.of(l, 1L)).orElse(Map.of()));
        }

        VerdictCounts plus(VerdictCounts other) {
            Map<Verdict, Long> both = new EnumMap<>(Verdict.class);
            both.putAll(leanings);
            other.leanings.forEach((leaning, count) -> both.merge(leaning, count, Long::sum));
            return new VerdictCounts(reached + other.reached, judged + other.judged, both);
        }
    }

    /** What each edition says beside the targets that count, by the catalogue that it was made with. */
    private Map<Long, Set<String>> supplementary(String periods) {
        record Made(long id, Period period, String version) {}
        List<Made> editions = jdbc.query(
                "SELECT id, period, catalogue_version FROM edition WHERE period LIKE ?",
                (row, n) -> new Made(
                        row.getLong("id"),
                        Period.parse(row.getString("period")).orElseThrow(),
                        row.getString("catalogue_version")),
                periods);
        return editions.stream()
                .collect(Collectors.toMap(
                        Made::id,
                        made -> catalogues.in(made.id(), made.period(), made.version()).indicators().stream()
                                .filter(Indicator::supplementary)
                                .map(Indicator::code)
                                .collect(Collectors.toSet())));
    }

    private Map<Long, VerdictCounts> tallies(String periods) {
        Map<Long, Set<String>> supplementary = supplementary(periods);
        Map<Long, VerdictCounts> tallies = new HashMap<>();
        jdbc.query(
                "SELECT f.edition_id, f.indicator, f.verdict, o.leaning FROM edition_figure f JOIN edition e ON e.id ="
                        + " f.edition_id LEFT JOIN edition_outlook o ON o.edition_id = f.edition_id AND o.indicator ="
                        + " f.indicator WHERE e.period LIKE ?",
                row -> {
                    if (!supplementary
                            .getOrDefault(row.getLong("edition_id"), Set.of())
                            .contains(row.getString("indicator"))) {
                        VerdictCounts one = VerdictCounts.of(
                                Verdict.valueOf(row.getString("verdict")),
                                Optional.ofNullable(row.getString("leaning")).map(Verdict::valueOf));
                        tallies.merge(row.getLong("edition_id"), one, VerdictCounts::plus);
                    }
                },
                periods);
        return tallies;
    }

    private static EditionSummary summary(ResultSet row, Map<Long, VerdictCounts> tallies, Map<String, Integer> newest)
            throws SQLException {
        long id = row.getLong("id");
        VerdictCounts tally = tallies.getOrDefault(id, new VerdictCounts(0, 0, Map.of()));
        String period = row.getString("period");
        return new EditionSummary(
                id,
                Period.parse(period).orElseThrow(),
                row.getInt("number"),
                Edition.State.valueOf(row.getString("state")),
                row.getString("digest"),
                UtcColumns.read(row, "created_at"),
                row.getString("reason"),
                Optional.ofNullable(row.getObject("run_id", Long.class)),
                tally.reached(),
                tally.judged(),
                tally.leanings(),
                newest.getOrDefault(period, 0) == row.getInt("number"));
    }
}
