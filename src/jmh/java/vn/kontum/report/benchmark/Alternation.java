package vn.kontum.report.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets contestants take turns over the same files in one process, so that a disturbance of the machine meets all of
 * them alike.
 *
 * @implNote The time of a thread does not hold what collectors of garbage do beside it, so both clocks are told.
 */
final class Alternation {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<ReaderUnderTest> contestants;
    private final List<byte[]> files;
    private final Map<String, List<Lap>> laps = new LinkedHashMap<>();

    /** Nanoseconds of one contestant over all files. */
    record Lap(long wall, long cpu) {}

    Alternation(List<ReaderUnderTest> contestants, List<byte[]> files) {
        this.contestants = contestants;
        this.files = files;
        contestants.forEach(c -> laps.put(c.name(), new ArrayList<>()));
    }

    void run(int warm, int rounds) throws Exception {
        for (int round = 0; round < warm + rounds; round++) {
            List<ReaderUnderTest> order = new ArrayList<>(contestants);
            Collections.rotate(order, round);
            for (ReaderUnderTest contestant : order) {
                Lap lap = lap(contestant);
                if (round >= warm) {
                    laps.get(contestant.name()).add(lap);
                }
            }
        }
    }

    private Lap lap(ReaderUnderTest contestant) throws Exception {
        long cpu = THREADS.getCurrentThreadCpuTime();
        long wall = System.nanoTime();
        for (byte[] file : files) {
            contestant.read(file);
        }
        return new Lap(System.nanoTime() - wall, THREADS.getCurrentThreadCpuTime() - cpu);
    }

    /** The least time of a round, which is the least disturbed one. */
    long leastWall(ReaderUnderTest contestant) {
        return laps.get(contestant.name()).stream().mapToLong(Lap::wall).min().orElseThrow();
    }

    /** The time of the thread in the middle of all rounds. */
    long middleCpu(ReaderUnderTest contestant) {
        long[] sorted = laps.get(contestant.name()).stream()
                .mapToLong(Lap::cpu)
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }
}
