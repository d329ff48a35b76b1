package vn.kontum.report.intake.detection;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is remembered of a file in the inbox from one poll to the next.
 *
 * @param changedAt when its size or time last moved
 * @param polls how often it was seen since then
 * @param receivedFileSeq its ledger number once taken in; such a file is not taken again while it stays as it is
 */
public record ObservedFile(
        InboxFile file,
        Instant firstSeen,
        Instant lastSeen,
        Instant changedAt,
        int polls,
        OptionalLong receivedFileSeq) {

    /** Folder and hashed name: names may be longer than an index of the database allows. */
    record FileKey(String folder, String nameHash) {}

    /** The next sighting of what was seen before, or the first one. */
    static ObservedFile next(Optional<ObservedFile> before, InboxFile now, Instant at) {
        if (before.isEmpty()) {
            return new ObservedFile(now, at, at, at, 1, OptionalLong.empty());
        }
        ObservedFile old = before.get();
        if (now.kind() != InboxFile.Kind.FILE || old.sameAs(now)) {
            return new ObservedFile(
                    now,
                    earlier(old.firstSeen, at),
                    at,
                    earlier(old.changedAt, at),
                    old.polls + 1,
                    old.receivedFileSeq);
        }
        Instant first = old.receivedFileSeq.isPresent() ? at : earlier(old.firstSeen, at);
        return new ObservedFile(now, first, at, at, 1, OptionalLong.empty());
    }

    /** What was seen while the clock stood ahead is not younger than now. */
    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    boolean isTaken() {
        return receivedFileSeq.isPresent();
    }

    boolean stable() {
        return polls >= 2;
    }

    /** How long nothing has moved, by our own observation or by the time of the file itself, whichever says longer. */
    Duration quiet(Instant now) {
        Duration seen = Duration.between(changedAt, now);
        Duration written = Duration.between(file.modifiedAt(), now);
        return seen.compareTo(written) > 0 ? seen : written;
    }

    private boolean sameAs(InboxFile now) {
        return file.size() == now.size() && file.modifiedAt().equals(now.modifiedAt());
    }
}
