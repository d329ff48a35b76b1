package vn.kontum.report.job.collect;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;

/**
 * Reads received files without an outcome, page by page in the order of their numbers, restricted to one shard. Not
 * thread-safe: each shard has its own.
 */
class PendingFileReader implements ItemReader<ReceivedFileRecord> {
    private static final int PAGE = 200;
    private static final Pattern PERIOD = Pattern.compile("(2\\d{3})[-_]?Q([1-4])", Pattern.CASE_INSENSITIVE);

    private final Pages pages;
    private final Predicate<String> folders;
    private final Deque<ReceivedFileRecord> page = new ArrayDeque<>();
    private long last;

    /** Where received files without an outcome come from. */
    @FunctionalInterface
    interface Pages {
        /** In the order of their numbers, after the given one. */
        List<ReceivedFileRecord> after(long seq, int limit);
    }

    PendingFileReader(Pages pages, Predicate<String> folders) {
        this.pages = pages;
        this.folders = folders;
    }

    @Override
    public @Nullable ReceivedFileRecord read() {
        while (page.isEmpty()) {
            List<ReceivedFileRecord> next = pages.after(last, PAGE);
            if (next.isEmpty()) {
                return null;
            }
            last = next.get(next.size() - 1).receivedFile().seq();
            next.stream()
                    .filter(entry -> folders.test(entry.receivedFile().folder()))
                    .sorted(Comparator.comparing(PendingFileReader::periodInName))
                    .forEach(page::add);
        }
        return page.poll();
    }

    /**
     * Earlier quarters first, since a form is compared with the one of the quarter before; names that tell none come
     * first.
     */
    private static String periodInName(ReceivedFileRecord entry) {
        Matcher period = PERIOD.matcher(entry.receivedFile().fileName());
        return period.find() ? period.group(1) + period.group(2) : "";
    }
}
