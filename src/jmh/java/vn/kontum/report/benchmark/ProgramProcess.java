package vn.kontum.report.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.kontum.report.KontumReportApplication;

/** The program in a process of its own over one work folder, timed from start to exit and watched for memory. */
final class ProgramProcess {
    private static final Pattern RESIDENT = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final Pattern AFTER = Pattern.compile("->(\\d+)M\\(");

    private final Path work;
    private final String heap;

    private static final double TICKS_PER_SECOND = 100;
    private static final int CHILDREN_USER = 13;

    private final List<String> options;
    private final List<String> before;
    private volatile Optional<Process> running = Optional.empty();

    /**
     * How one command went: how long, the processor time of program and database together, the most memory the process had (0
     * where the system does not tell), and the most that was alive after a collection.
     */
    record Went(
            int exit,
            double seconds,
            double processorSeconds,
            long residentMegabytes,
            long aliveMegabytes,
            String said) {}

    ProgramProcess(Path work, String heap) {
        this(work, heap, List.of());
    }

    /** @param options given to every command */
    ProgramProcess(Path work, String heap, List<String> options) {
        this(work, heap, options, "");
    }

    /** @param processors those the program and what it starts may use, as {@code taskset -c} takes them; empty: all */
    ProgramProcess(Path work, String heap, List<String> options, String processors) {
        this.work = work;
        this.heap = heap;
        this.options = List.copyOf(options);
        this.before = processors.isEmpty() ? List.of() : List.of("taskset", "-c", processors);
    }

    /** Commands that end soon are started as the launcher does it. */
    static final List<String> SHORT = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    Went run(String... arguments) throws IOException, InterruptedException {
        return run(List.of(), arguments);
    }

    /** @param machine further options of the virtual machine */
    Went run(List<String> machine, String... arguments) throws IOException, InterruptedException {
        Path said = work.resolve("said.json");
        Path collections = work.resolve("gc.log");
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-Xlog:gc:file=" + collections,
                "-Dfile.encoding=UTF-8"));
        command.addAll(machine);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), KontumReportApplication.class.getName()));
        command.addAll(List.of(arguments));
        command.addAll(options);
        command.addAll(List.of("--work", work.toString(), "--json"));
        double before = processorSeconds();
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(said.toFile())
                .redirectError(work.resolve("errors.txt").toFile())
                .start();
        running = Optional.of(process);
        long resident = 0;
        while (process.isAlive()) {
            resident = Math.max(resident, resident(process.pid()));
            Thread.sleep(50);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        int exit = process.waitFor();
        running = Optional.empty();
        return new Went(
                exit,
                seconds,
                processorSeconds() - before,
                resident / 1024,
                alive(collections),
                Files.readString(said));
    }

    /** Number of the process that runs now. */
    Optional<Long> pid() {
        return running.map(Process::pid);
    }

    /** What all ended children of this process have used, and theirs; 0 where the system does not tell. */
    private static double processorSeconds() {
        try {
            String stat = Files.readString(Path.of("/proc/self/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_USER + 1]))
                    / TICKS_PER_SECOND;
        } catch (IOException noSuchSystem) {
            return 0;
        }
    }

    private static long resident(long pid) {
        try {
            return number(RESIDENT, Files.readString(Path.of("/proc", Long.toString(pid), "status")))
                    .orElse(0L);
        } catch (IOException endedOrNoSuchSystem) {
            return 0;
        }
    }

    private static long alive(Path collections) throws IOException {
        try (Stream<String> lines = Files.lines(collections)) {
            return lines.flatMap(line -> number(AFTER, line).stream())
                    .mapToLong(Long::longValue)
                    .max()
                    .orElse(0);
        }
    }

    private static Optional<Long> number(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(Long.parseLong(matcher.group(1))) : Optional.empty();
    }

    /** Puts a file into a unit's inbox. */
    void receive(String folder, String name, byte[] content) {
        try {
            Files.write(
                    Files.createDirectories(work.resolve("inbox").resolve(folder))
                            .resolve(name),
                    content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
