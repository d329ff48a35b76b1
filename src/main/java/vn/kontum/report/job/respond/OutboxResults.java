package vn.kontum.report.job.respond;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import vn.kontum.report.run.DiskSpace;
import vn.kontum.report.text.LogMarkers;

/**
 * Whose outboxes a part of the step could not write. It is kept with the execution of the part, where whoever goes on with it, and the
 * process that began the run, find it.
 */
final class OutboxResults {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxResults.class);
    private static final String FAILED = "outboxes.failed";
    private static final String REACHED = "outboxes.reached";
    private static final String FULL = "outboxes.full";
    /** No name of a folder contains it. */
    private static final String BETWEEN = "/";

    private final ExecutionContext context;
    private final Set<String> failed = new TreeSet<>();
    private boolean reached;
    private boolean full;

    /** @param context of the part, with what is known of it so far */
    OutboxResults(ExecutionContext context) {
        this.context = context;
        this.reached = context.containsKey(REACHED);
        this.full = context.containsKey(FULL);
        Arrays.stream(context.getString(FAILED, "").split(BETWEEN))
                .filter(unit -> !unit.isEmpty())
                .forEach(failed::add);
    }

    boolean failed(String unit) {
        return failed.contains(unit);
    }

    void failed(String unit, IOException failure) {
        LOG.warn(LogMarkers.LOG_ONLY, "[outbox {}] cannot be written, the next collect tries again", unit, failure);
        failed.add(unit);
        full |= DiskSpace.exhausted(failure);
    }

    Set<String> failed() {
        return Set.copyOf(failed);
    }

    /** Somebody was answered, or the outbox was not what prevented it. */
    void reached() {
        reached = true;
    }

    boolean anyReached() {
        return reached;
    }

    /** Whether an outbox could not be written because the disk is full. */
    boolean diskFull() {
        return full;
    }

    /** Puts it where Spring Batch writes it down with the chunk. */
    void keep() {
        if (!failed.isEmpty()) {
            context.putString(FAILED, String.join(BETWEEN, failed));
        }
        note(REACHED, reached);
        note(FULL, full);
    }

    private void note(String key, boolean is) {
        if (is && !context.containsKey(key)) {
            context.putString(key, Boolean.TRUE.toString());
        }
    }
}
