package vn.kontum.report.job.respond;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Whose outboxes a part of the step could not write. It is kept with the execution of the part, where whoever goes on with it, and the
 * process that began the run, find it.
 */
final class OutboxResults {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxResults.class);
    private static final String FAILED = "outboxes.failed";
    private static final String REACHED = "outboxes.reached";
    private static final String FILE = "outboxes.file";
    private static final String REASON = "outboxes.reason";
    private static final String DENIED = "outboxes.denied";
    /** No name of a folder contains it. */
    private static final String BETWEEN = "/";

    private final ExecutionContext context;
    private final Set<String> failed = new TreeSet<>();
    private boolean reached;

    /** @param context of the part, with what is known of it so far */
    OutboxResults(ExecutionContext context) {
        this.context = context;
        this.reached = context.containsKey(REACHED);
        Arrays.stream(context.getString(FAILED, "").split(BETWEEN))
                .filter(unit -> !unit.isEmpty())
                .forEach(failed::add);
    }

    boolean failed(String unit) {
        return failed.contains(unit);
    }

    void failed(String unit, IOException failure) {
        LOG.warn("[outbox {}] cannot be written, the next collect tries again", unit, failure);
        if (failed.isEmpty()) {
            FileSystemException first = failure instanceof FileSystemException of
                    ? of
                    : new FileSystemException("", "", failure.toString());
            context.putString(FILE, Optional.ofNullable(first.getFile()).orElse(""));
            context.putString(REASON, Optional.ofNullable(first.getReason()).orElse(""));
            context.putString(DENIED, Boolean.toString(failure instanceof AccessDeniedException));
        }
        failed.add(unit);
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

    /** What kept the first outbox from being written, where one could not be. */
    Optional<FileSystemException> failure() {
        String file = context.getString(FILE, "");
        String reason = context.getString(REASON, "");
        return failed.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Boolean.parseBoolean(context.getString(DENIED, ""))
                                ? new AccessDeniedException(file, null, reason)
                                : new FileSystemException(file, null, reason));
    }

    /** Puts it where Spring Batch writes it down with the chunk. */
    void keep() {
        if (!failed.isEmpty()) {
            context.putString(FAILED, String.join(BETWEEN, failed));
        }
        if (reached && !context.containsKey(REACHED)) {
            context.putString(REACHED, Boolean.TRUE.toString());
        }
    }
}
