package vn.kontum.report.batch;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.infrastructure.item.ItemReader;
import vn.kontum.report.intake.LedgerEntry;
import vn.kontum.report.intake.LedgerStore;

/** The arrivals still to be judged, dealt out by folder, in the order of their numbers. */
final class Docket {
    private static final int PAGE = 200;
    private static final Pattern PERIOD = Pattern.compile("(2\\d{3})[-_]?Q([1-4])", Pattern.CASE_INSENSITIVE);

    private final LedgerStore ledger;
    private final RunContext run;
    private final int threads;
    private final int together;
    private final AtomicLong done = new AtomicLong();
    private long total = -1;

    Docket(LedgerStore ledger, RunContext run, Settings settings) {
        this.ledger = ledger;
        this.run = run;
        this.threads = settings.judgeThreads();
        this.together = settings.judgeTogether();
    }

    /** The part of one thread; when few files wait, the first thread takes them all, so that their order is the order of arrival. */
    ItemReader<LedgerEntry> side(int side) {
        return new Side(side);
    }

    /** One more is settled. */
    void settled() throws JobInterruptedException {
        run.at("judge", done.incrementAndGet(), total());
    }

    private synchronized long total() {
        if (total < 0) {
            total = ledger.unjudged();
        }
        return total;
    }

    private boolean belongs(LedgerEntry entry, int side) {
        int sides = total() < together ? 1 : threads;
        return Math.floorMod(entry.arrival().folder().hashCode(), sides) == side;
    }

    /** Earlier quarters first, since a form is compared with the one of the quarter before; names that tell none come first. */
    private static String periodInName(LedgerEntry entry) {
        Matcher period = PERIOD.matcher(entry.arrival().fileName());
        return period.find() ? period.group(1) + period.group(2) : "";
    }

    private final class Side implements ItemReader<LedgerEntry> {
        private final int side;
        private final Deque<LedgerEntry> page = new ArrayDeque<>();
        private long last;

        Side(int side) {
            this.side = side;
        }

        @Override
        public @Nullable LedgerEntry read() {
            if (total() < together && side > 0) {
                return null;
            }
            while (page.isEmpty()) {
                List<LedgerEntry> next = ledger.unjudged(last, PAGE);
                if (next.isEmpty()) {
                    return null;
                }
                last = next.get(next.size() - 1).arrival().seq();
                next.stream()
                        .filter(e -> belongs(e, side))
                        .sorted(Comparator.comparing(Docket::periodInName))
                        .forEach(page::add);
            }
            return page.poll();
        }
    }
}
