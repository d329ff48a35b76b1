package vn.kontum.report.verification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.database.UtcColumns;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.FinalEdition;

/**
 * I11: what counts in a closed quarter is what its final edition was made from, or a correction that somebody approved.
 */
final class ClosedPeriodCheck implements InvariantCheck {
    private static final String COUNTING =
            "SELECT s.id FROM submission s WHERE s.active = 1 AND s.period BETWEEN ? AND ?"
                    + " AND NOT EXISTS (SELECT 1 FROM exclusion e WHERE e.unit = s.unit AND e.period = s.period)";

    private static final String APPROVED_THEN =
            "SELECT s.id FROM submission s JOIN arrival_decision d ON d.arrival_seq = s.arrival_seq"
                    + " WHERE d.id = (SELECT MAX(x.id) FROM arrival_decision x WHERE x.arrival_seq = s.arrival_seq"
                    + " AND x.created_at <= ?) AND d.decision = 'RELEASED' AND d.created_at >= ?";

    private final JdbcTemplate jdbc;
    private final EditionRepository editions;

    ClosedPeriodCheck(JdbcTemplate jdbc, EditionRepository editions) {
        this.jdbc = jdbc;
        this.editions = editions;
    }

    @Override
    public CheckResult perform(VerificationScope scope) {
        List<Period> all = jdbc
                .queryForList("SELECT period FROM period_state WHERE state = 'FINAL' ORDER BY period", String.class)
                .stream()
                .flatMap(code -> Period.parse(code).stream())
                .toList();
        List<Period> closed = all.stream().filter(scope::covers).toList();
        Set<Long> approved =
                new HashSet<>(jdbc.queryForList("SELECT submission_id FROM approved_correction", Long.class));
        Map<Long, String> places = new HashMap<>();
        if (!closed.isEmpty()) {
            jdbc.query("SELECT id, unit, period FROM submission", row -> {
                places.put(row.getLong("id"), row.getString("unit") + " " + row.getString("period"));
            });
        }
        List<Violation> faults = new ArrayList<>();
        for (Period period : closed) {
            editions.official(period)
                    .ifPresentOrElse(
                            official -> new Closed(official, places, faults).check(approved),
                            () -> faults.add(Violation.of(period.code(), "closed.none")));
        }
        return new CheckResult(
                "I11",
                "figures of a closed quarter have an approved cause",
                closed.size(),
                faults,
                List.of(),
                scope.otherYears(all.size() - closed.size(), all.size()));
    }

    /**
     * The figures of one closed quarter.
     *
     * @param places unit and period of every version
     */
    private final class Closed {
        private final Edition official;
        private final Map<Long, String> places;
        private final List<Violation> faults;

        Closed(Edition official, Map<Long, String> places, List<Violation> faults) {
            this.official = official;
            this.places = places;
            this.faults = faults;
        }

        void check(Set<Long> approved) {
            Period period = official.period();
            String first = new Period(period.year(), 1).code();
            List<Long> counting = jdbc.queryForList(COUNTING, Long.class, first, period.code());
            compare(counting, approved, "-");
            Instant closed =
                    editions.finals().of(official.id()).map(FinalEdition::at).orElse(official.createdAt());
            editions.of(period).stream()
                    .filter(later -> later.createdAt().isAfter(closed))
                    .forEach(later -> {
                        Set<Long> then = new HashSet<>(approved);
                        then.addAll(approvedThen(official, later));
                        compare(later.inputs(), then, later.workbook());
                    });
        }

        private void compare(Collection<Long> other, Set<Long> approved, String what) {
            Map<String, Long> then = placed(official.inputs());
            Map<String, Long> now = placed(other);
            now.forEach((place, id) -> {
                if (!id.equals(then.get(place)) && !approved.contains(id)) {
                    faults.add(Violation.of(official.workbook(), "closed.other", what, place));
                }
            });
            then.keySet().stream()
                    .filter(place -> !now.containsKey(place))
                    .forEach(place -> faults.add(Violation.of(official.workbook(), "closed.gone", what, place)));
        }

        private Map<String, Long> placed(Collection<Long> ids) {
            Map<String, Long> placed = new HashMap<>();
            ids.forEach(id -> Optional.ofNullable(places.get(id)).ifPresent(place -> placed.put(place, id)));
            return placed;
        }
    }

    /** What was approved after the final edition, and was still when a later one was made; it may have been taken back since. */
    private List<Long> approvedThen(Edition official, Edition later) {
        return jdbc.queryForList(
                APPROVED_THEN,
                Long.class,
                UtcColumns.column(later.createdAt()),
                UtcColumns.column(official.createdAt()));
    }
}
