package vn.kontum.report.job.worker;

import java.time.Instant;
import vn.kontum.report.run.ProcessIdentity;

/**
 * A worker process as the database knows it.
 *
 * @param version of program and catalogue
 * @param silent whether it has not been seen for longer than its lease, or its process is certainly gone
 * @param shards how many it has finished
 */
public record Worker(
        long id,
        ProcessIdentity owner,
        String version,
        State state,
        Instant startedAt,
        Instant seenAt,
        boolean silent,
        long shards) {

    /** What a worker does. */
    public enum State {
        /** Takes shards. */
        READY,
        /** Finishes the collect of a process that died, and takes no shards meanwhile. */
        COLLECTING,
        /** Takes no shards, because they were sent by another version. */
        REFUSED
    }

    /** Whether it would take a shard that this version sends. */
    public boolean takes(WorkVersion sent) {
        return !silent && state == State.READY && version.equals(sent.text());
    }
}
