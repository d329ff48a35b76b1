package vn.kontum.report.submission;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.database.UtcColumns;

/** What people decided about files that arrived. Writing belongs into the caller's transaction. */
public final class FileDecisionRepository {
    private final JdbcTemplate jdbc;

    public FileDecisionRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What was decided. */
    public enum Kind {
        /** What had counted was given back to the unit. */
        RETURNED,
        /** A return was taken back. */
        RESTORED,
        REJECTED,
        /** A rejection was taken back. */
        RECONSIDERED,
        RELEASED,
        /** A release was taken back. */
        UNRELEASED,
        /** It waited, and was not needed when a newer file was released. */
        SET_ASIDE,
        /** It was passed on to another unit's inbox. */
        MOVED;

        /** The decisions of which this one takes the newest back; none for a decision of its own. */
        private Set<Kind> reversed() {
            return switch (this) {
                case RESTORED -> Set.of(RETURNED);
                case RECONSIDERED -> Set.of(REJECTED);
                case UNRELEASED -> Set.of(RELEASED, SET_ASIDE);
                default -> Set.of();
            };
        }
    }

    /**
     * A decision about a file.
     *
     * @param related id of the submission that counted until the file was released, or for which it was set aside
     * @param undone where the version of the file goes when the decision is taken back
     */
    public record Decision(
            long receivedFileSeq,
            Kind kind,
            String author,
            String reason,
            Instant at,
            Optional<Long> related,
            VersionState undone) {
        public Decision(long receivedFileSeq, Kind kind, String author, String reason, Instant at) {
            this(receivedFileSeq, kind, author, reason, at, Optional.empty(), VersionState.AWAITING_APPROVAL);
        }

        public Decision relatedTo(Optional<Long> submission) {
            return new Decision(receivedFileSeq, kind, author, reason, at, submission, undone);
        }

        public Decision undoneTo(VersionState state) {
            return new Decision(receivedFileSeq, kind, author, reason, at, related, state);
        }
    }

    public void record(Decision decision) {
        jdbc.update(
                "INSERT INTO arrival_decision (arrival_seq, decision, author, reason, created_at, related_submission,"
                        + " state_undone) VALUES (?, ?, ?, ?, ?, ?, ?)",
                decision.receivedFileSeq(),
                decision.kind().name(),
                decision.author(),
                decision.reason(),
                UtcColumns.column(decision.at()),
                decision.related().orElse(null),
                decision.undone().name());
    }

    /** The files about which such decisions were taken last, newest first. */
    public List<Long> newest(Set<Kind> kinds, int most) {
        String names = kinds.stream().map(kind -> "'" + kind + "'").collect(Collectors.joining(", "));
        return jdbc.queryForList(
                "SELECT arrival_seq FROM arrival_decision WHERE decision IN (" + names
                        + ") GROUP BY arrival_seq ORDER BY MAX(id) DESC LIMIT ?",
                Long.class,
                most);
    }

    /** Of some files the one about which such a decision was taken last. */
    public Optional<Long> last(Kind kind, Collection<Long> receivedFiles) {
        String numbers = receivedFiles.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return numbers.isEmpty()
                ? Optional.empty()
                : jdbc
                        .queryForList(
                                "SELECT arrival_seq FROM arrival_decision WHERE decision = ? AND arrival_seq IN ("
                                        + numbers + ") ORDER BY id DESC LIMIT 1",
                                Long.class,
                                kind.name())
                        .stream()
                        .findFirst();
    }

    /** Of some files those whose last decision took a return back, with it. */
    public Map<Long, Decision> restored(Collection<Long> receivedFiles) {
        return newestFirst(receivedFiles).entrySet().stream()
                .filter(decisions -> decisions.getValue().get(0).kind() == Kind.RESTORED)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, decisions -> decisions.getValue().get(0)));
    }

    /**
     * The newest decision about a file that was not taken back; empty where nobody decided, where all was taken back, or where that
     * was not written down yet.
     */
    public Optional<Decision> inForce(long receivedFileSeq) {
        return Optional.ofNullable(inForce(List.of(receivedFileSeq)).get(receivedFileSeq));
    }

    /** As {@link #inForce(long)} for several files; those without such a decision are left out. */
    public Map<Long, Decision> inForce(Collection<Long> receivedFiles) {
        Map<Long, Decision> decided = new HashMap<>();
        newestFirst(receivedFiles)
                .forEach((seq, decisions) -> inForce(decisions).ifPresent(decision -> decided.put(seq, decision)));
        return decided;
    }

    private Map<Long, List<Decision>> newestFirst(Collection<Long> receivedFiles) {
        String numbers = receivedFiles.stream().map(String::valueOf).collect(Collectors.joining(", "));
        if (numbers.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .query(
                        "SELECT * FROM arrival_decision WHERE arrival_seq IN (" + numbers + ") ORDER BY id DESC",
                        (row, n) -> new Decision(
                                row.getLong("arrival_seq"),
                                Kind.valueOf(row.getString("decision")),
                                row.getString("author"),
                                row.getString("reason"),
                                UtcColumns.read(row, "created_at"),
                                Optional.ofNullable(row.getObject("related_submission", Long.class)),
                                VersionState.valueOf(row.getString("state_undone"))))
                .stream()
                .collect(Collectors.groupingBy(Decision::receivedFileSeq));
    }

    private static Optional<Decision> inForce(List<Decision> newestFirst) {
        Deque<Kind> reversals = new ArrayDeque<>();
        for (Decision decision : newestFirst) {
            if (!decision.kind().reversed().isEmpty()) {
                reversals.push(decision.kind());
            } else if (!reversals.isEmpty() && reversals.peek().reversed().contains(decision.kind())) {
                reversals.pop();
            } else {
                return Optional.of(decision);
            }
        }
        return Optional.empty();
    }
}
