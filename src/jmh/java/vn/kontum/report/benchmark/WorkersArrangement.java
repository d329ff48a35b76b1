package vn.kontum.report.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import vn.kontum.report.KontumReportApplication;
import vn.kontum.report.application.ApplicationServices;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.config.CommandLineOverrides;
import vn.kontum.report.config.SettingsLoader;
import vn.kontum.report.run.JobNames;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.StepHistoryRepository;
import vn.kontum.report.run.execution.RunService;
import vn.kontum.report.web.CollectingService;

/** A work folder with workers that stay from quarter to quarter, all of its processes confined to some processors. */
final class WorkersArrangement implements AutoCloseable {
    static final String COLLECTING = "collecting";
    static final String DATABASE = "database";
    static final String WORKERS = "workers";

    private static final String HEAP = "700m";
    private static final long END_SECONDS = 30;

    private final String processors;
    private final Path root;
    private final GeneratedDistricts province;
    private final ProgramProcess program;
    private final List<Process> workers = new ArrayList<>();
    private final Optional<Process> service;

    /** @param served a service collects, which stays too; else the command does, started anew each time */
    WorkersArrangement(Path root, String processors, int workerCount, boolean served, GeneratedDistricts province)
            throws IOException, InterruptedException {
        this.processors = processors;
        this.root = Files.createDirectories(root);
        this.province = province;
        province.settings(config());
        Files.writeString(
                config().resolve("application.yml"),
                "  workers.enabled: true\n  jobs: \"" + Files.createDirectories(root.resolve("jobs")) + "\"\n",
                StandardOpenOption.APPEND);
        this.program = new ProgramProcess(
                Files.createDirectories(work()), HEAP, List.of("--config", config().toString()), processors);
        forms(new Period(WorkersHarness.YEAR, 1));
        for (int number = 1; number <= workerCount; number++) {
            workers.add(process(
                    "worker-" + number,
                    KontumReportApplication.class,
                    "worker",
                    "--config",
                    config().toString(),
                    "--work",
                    work().toString(),
                    "--logging.file.path=" + work().resolve("logs-" + number)));
        }
        this.service = served
                ? Optional.of(process(
                        "service",
                        CollectingService.class,
                        config().toString(),
                        work().toString()))
                : Optional.empty();
    }

    /**
     * How one collect went.
     *
     * @param seconds from asking to the end
     * @param used processor time of the processes that collect, of the database, of the workers
     * @param serial processor time of all of them while no part was dealt out
     */
    record Went(double seconds, Map<String, Double> used, double serial) {
        double processorSeconds() {
            return used.values().stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    private Path config() {
        return root.resolve("config");
    }

    private Path work() {
        return root.resolve("work");
    }

    private Path forms(Period period) throws IOException, InterruptedException {
        Path forms = work().resolve("forms").resolve(period.code());
        if (!Files.isDirectory(forms)) {
            program.run(
                    ProgramProcess.SHORT,
                    "template",
                    "make",
                    "--period",
                    period.code(),
                    "--unit",
                    province.first(),
                    "--out",
                    forms.toString());
        }
        return forms;
    }

    private Process process(String name, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "taskset",
                "-c",
                processors,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP,
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(root.resolve(name + ".txt").toFile())
                .start();
    }

    /** Waits until workers and service are there. */
    void awaitStart() throws IOException, InterruptedException {
        if (service.isPresent()) {
            awaitLine(service.get().inputReader(), CollectingService.READY);
        }
        Thread.sleep(TimeUnit.SECONDS.toMillis(END_SECONDS));
    }

    Went collect(Period period) throws IOException, InterruptedException {
        province.send(forms(period), work().resolve("inbox"), period);
        List<Long> database = database();
        try (ProcessorUse use = new ProcessorUse(() -> processes(database))) {
            Instant from = Instant.now();
            ask();
            Instant to = Instant.now();
            List<StepHistoryRepository.StepRecord> steps = steps();
            Map<String, Double> used = Map.of(
                    COLLECTING, use.between(from, to, COLLECTING),
                    DATABASE, use.between(from, to, DATABASE),
                    WORKERS, use.between(from, to, WORKERS));
            double dealtOut = 0;
            for (String step : List.of("validateSubmissions:", "sendResponses:")) {
                List<StepHistoryRepository.StepRecord> parts = steps.stream()
                        .filter(part -> part.name().startsWith(step))
                        .toList();
                Instant first = parts.stream()
                        .flatMap(part -> part.started().stream())
                        .min(Comparator.naturalOrder())
                        .orElse(to);
                Instant last = parts.stream()
                        .flatMap(part -> part.ended().stream())
                        .max(Comparator.naturalOrder())
                        .orElse(first);
                dealtOut += used.keySet().stream()
                        .mapToDouble(group -> use.between(first, last, group))
                        .sum();
            }
            double all = used.values().stream().mapToDouble(Double::doubleValue).sum();
            return new Went((to.toEpochMilli() - from.toEpochMilli()) / 1e3, used, all - dealtOut);
        }
    }

    private void ask() throws IOException, InterruptedException {
        if (service.isEmpty()) {
            program.run(ProgramProcess.SHORT, "collect");
            return;
        }
        PrintWriter asking = new PrintWriter(service.get().outputWriter(StandardCharsets.UTF_8), true);
        asking.println("collect");
        awaitLine(service.get().inputReader(), CollectingService.ENDED + RunState.DONE);
    }

    /** Passes over what is logged before. */
    private void awaitLine(BufferedReader lines, String wanted) throws IOException {
        for (String line = lines.readLine(); !wanted.equals(line); line = lines.readLine()) {
            if (line == null || line.startsWith(CollectingService.ENDED)) {
                throw new IOException("'" + line + "' instead of '" + wanted + "', see " + root);
            }
        }
    }

    /** Of the newest collect, read as any other process of the work folder would. */
    private List<StepHistoryRepository.StepRecord> steps() throws IOException {
        CommandLineOverrides said = new CommandLineOverrides(
                Optional.of(config()),
                Optional.of(work()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        try (ApplicationServices services = ApplicationServices.open(SettingsLoader.read(said), Clock.systemUTC())) {
            long run = services.autowired(RunService.class)
                    .latest(JobNames.COLLECT, Optional.empty())
                    .orElseThrow()
                    .id();
            return services.autowired(StepHistoryRepository.class).of(run);
        }
    }

    /** The server that one of the processes has started for the work folder. */
    private List<Long> database() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().command().orElse("").startsWith(work().toAbsolutePath().toString()))
                .map(ProcessHandle::pid)
                .toList();
    }

    private Map<String, List<Long>> processes(List<Long> database) {
        return Map.of(
                COLLECTING,
                service.map(Process::pid).or(program::pid).map(List::of).orElseGet(List::of),
                DATABASE,
                database,
                WORKERS,
                workers.stream().map(Process::pid).toList());
    }

    @Override
    public void close() throws InterruptedException {
        List<Process> all = new ArrayList<>(workers);
        service.ifPresent(all::add);
        for (Process process : all) {
            process.destroy();
            process.waitFor(END_SECONDS, TimeUnit.SECONDS);
        }
    }
}
