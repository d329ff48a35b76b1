package vn.kontum.report.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** How much processor time groups of processes used until when, sampled in the background. Linux alone. */
final class ProcessorUse implements AutoCloseable {
    private static final double TICKS_PER_SECOND = 100;
    private static final int USER = 11;
    private static final long EVERY_MILLIS = 20;

    private final Supplier<Map<String, List<Long>>> processes;
    private final List<Sample> samples = new ArrayList<>();
    private final Map<Long, Double> used = new TreeMap<>();
    private final Thread sampler = new Thread(this::watch, "processor-use");

    private record Sample(Instant at, Map<String, Double> seconds) {}

    /** @param processes numbers of the processes of each group */
    ProcessorUse(Supplier<Map<String, List<Long>>> processes) {
        this.processes = processes;
        sampler.setDaemon(true);
        sampler.start();
    }

    private void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                sample();
                Thread.sleep(EVERY_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void sample() {
        Map<String, Double> seconds = new TreeMap<>();
        processes.get().forEach((group, numbers) -> {
            numbers.forEach(number -> used.merge(number, read(number), Math::max));
            seconds.put(group, numbers.stream().mapToDouble(used::get).sum());
        });
        samples.add(new Sample(Instant.now(), seconds));
    }

    /** Of the process alone, without children; 0 once it has ended. */
    private static double read(long process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[USER]) + Long.parseLong(fields[USER + 1])) / TICKS_PER_SECOND;
        } catch (IOException ended) {
            return 0;
        }
    }

    /** Seconds that a group used between two moments. */
    synchronized double between(Instant from, Instant to, String group) {
        return at(to, group) - at(from, group);
    }

    private double at(Instant moment, String group) {
        double last = 0;
        for (Sample sample : samples) {
            if (sample.at().isAfter(moment)) {
                break;
            }
            last = sample.seconds().getOrDefault(group, 0.0);
        }
        return last;
    }

    @Override
    public void close() {
        sampler.interrupt();
    }
}
