package vn.kontum.report.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.kontum.report.KontumReportApplication;
import vn.kontum.report.catalogue.Period;

/**
 * The same collects by two arrangements, in turns: all processes (the one that collects, the database, one worker) confined to one
 * processor, and all of them with two workers on two. The first quarter does not count; the workers of an arrangement stay from quarter
 * to quarter. Linux alone ({@code taskset}).
 */
public final class WorkersHarness {
    private static final int YEAR = 2021;
    private static final int OF_THE_CATALOGUE = 10;
    private static final String HEAP = "700m";
    private static final Duration START = Duration.ofSeconds(20);

    private final String name;
    private final String processors;
    private final Path root;
    private final GeneratedDistricts province;
    private final ProgramProcess program;

    private WorkersHarness(String name, String processors, Path root, GeneratedDistricts province) throws IOException {
        this.name = name;
        this.processors = processors;
        this.root = Files.createDirectories(root.resolve(name));
        this.province = province;
        province.settings(config());
        Files.writeString(
                config().resolve("application.yml"), "  workers.enabled: true\n", StandardOpenOption.APPEND);
        this.program = new ProgramProcess(
                Files.createDirectories(work()), HEAP, List.of("--config", config().toString()), processors);
    }

    /** @param arguments an empty folder, the number of districts (more than 200), the number of quarters (2 to 4) */
    public static void main(String... arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        int districts = Integer.parseInt(arguments[1]) - OF_THE_CATALOGUE;
        WorkersHarness one = new WorkersHarness("one", "0", root, new GeneratedDistricts(districts));
        WorkersHarness two = new WorkersHarness("two", "0,1", root, new GeneratedDistricts(districts));
        List<Process> workers = new ArrayList<>();
        try {
            one.forms(new Period(YEAR, 1));
            workers.addAll(one.workers(1));
            two.forms(new Period(YEAR, 1));
            workers.addAll(two.workers(2));
            Thread.sleep(START.toMillis());
            for (int quarter = 1; quarter <= Integer.parseInt(arguments[2]); quarter++) {
                Period period = new Period(YEAR, quarter);
                double alone = one.collect(period);
                double together = two.collect(period);
                System.out.printf(Locale.ROOT, "%s: %.2f times as fast%n", period, alone / together);
            }
        } finally {
            for (Process worker : workers) {
                worker.destroy();
                worker.waitFor(START.toSeconds(), TimeUnit.SECONDS);
            }
        }
    }

    private Path config() {
        return root.resolve("config");
    }

    private Path work() {
        return root.resolve("work");
    }

    /** One form of the quarter is made by the program; the others are copies of it. */
    private void forms(Period period) throws IOException, InterruptedException {
        program.run(
                ProgramProcess.SHORT,
                "template",
                "make",
                "--period",
                period.code(),
                "--unit",
                province.first(),
                "--out",
                forms(period, work()).toString());
    }

    private static Path forms(Period period, Path work) {
        return work.resolve("forms").resolve(period.code());
    }

    private List<Process> workers(int count) throws IOException {
        List<Process> workers = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            List<String> command = new ArrayList<>(List.of("taskset", "-c", processors));
            command.addAll(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx" + HEAP,
                    "-XX:+UseSerialGC",
                    "-Dfile.encoding=UTF-8",
                    "-cp",
                    System.getProperty("java.class.path"),
                    KontumReportApplication.class.getName(),
                    "worker",
                    "--config",
                    config().toString(),
                    "--work",
                    work().toString(),
                    "--logging.file.path=" + work().resolve("logs-" + number)));
            workers.add(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(root.resolve("worker-" + number + ".txt").toFile())
                    .start());
        }
        return workers;
    }

    private double collect(Period period) throws IOException, InterruptedException {
        if (!Files.isDirectory(forms(period, work()))) {
            forms(period);
        }
        int files = province.send(forms(period, work()), work().resolve("inbox"), period);
        ProgramProcess.Went went = program.run(ProgramProcess.SHORT, "collect");
        JsonNode receivedFiles = JsonMapper.shared().readTree(went.said()).get("arrivals");
        Map<String, Integer> verdicts = new TreeMap<>();
        receivedFiles.forEach(receivedFile -> verdicts.merge(receivedFile.get("verdict").asString(), 1, Integer::sum));
        System.out.printf(
                Locale.ROOT,
                "%s, %s, processors %s: exit %d, %d files %s, %.1f s (processor time of the process that collects %.1f s)%n",
                name,
                period,
                processors,
                went.exit(),
                files,
                verdicts,
                went.seconds(),
                went.processorSeconds());
        return went.seconds();
    }
}
