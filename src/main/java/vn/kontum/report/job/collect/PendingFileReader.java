package vn.kontum.report.job.collect;

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
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.run.PipelineProperties;
import vn.kontum.report.run.execution.RunContext;

/** The arrivals still to be judged, dealt out by folder, in the order of their numbers. */
final class PendingFileReader {
    private static final int PAGE = 200;
    private static final Pattern PERIOD = Pattern.compile("(2\\d{3})[-_]?Q([1-4])", Pattern.CASE_INSENSITIVE);

    private final ReceivedFileRepository ledger;
    private final RunContext run;
    private final int threads;
    private final int together;
    private final AtomicLong done = new AtomicLong();
    private long total = -1;

    PendingFileReader(ReceivedFileRepository ledger, RunContext run, PipelineProperties settings) {
        this.ledger = ledger;
        this.run = run;
        this.threads = settings.judgeThreads();
        this.together = settings.judgeTogether();
    }

    /**
     * The part of one thread; when few files wait, the first thread takes them all, so that their order is the order of
     * arrival.
     */
    ItemReader<ReceivedFileRecord> side(int side) {
        return new Shard(side);
    }

    /** One more is settled. */
    void settled() throws JobInterruptedException {
        run.at("validateSubmissions", done.incrementAndGet(), total());
    }

    private synchronized long total() {
        if (total < 0) {
            total = ledger.unjudged();
        }
        return total;
    }

    private boolean belongs(ReceivedFileRecord entry, int side) {
        int sides = total() < together ? 1 : threads;
        return Math.floorMod(entry.arrival().folder().hashCode(), sides) == side;
    }

    /**
     * Earlier quarters first, since a form is compared with the one of the quarter before; names that tell none come
     * first.
     */
    private static String periodInName(ReceivedFileRecord entry) {
        Matcher period = PERIOD.matcher(entry.arrival().fileName());
        return period.find() ? period.group(1) + period.group(2) : "";
    }

    private final class Shard implements ItemReader<ReceivedFileRecord> {
        private final int side;
        private final Deque<ReceivedFileRecord> page = new ArrayDeque<>();
        private long last;

        Shard(int side) {
            this.side = side;
        }

        @Override
        public @Nullable ReceivedFileRecord read() {
            if (total() < together && side > 0) {
                return null;
            }
            while (page.isEmpty()) {
                List<ReceivedFileRecord> next = ledger.unjudged(last, PAGE);
                if (next.isEmpty()) {
                    return null;
                }
                last = next.get(next.size() - 1).arrival().seq();
                next.stream()
                        .filter(e -> belongs(e, side))
                        .sorted(Comparator.comparing(PendingFileReader::periodInName))
                        .forEach(page::add);
            }
            return page.poll();
        }
    }
}
