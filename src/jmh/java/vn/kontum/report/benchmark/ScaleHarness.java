package vn.kontum.report.benchmark;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Period;

/**
 * The real product with a made-up province, every step in a process of its own: catalogue, forms, collect, report, verify, status. Prints
 * wall time, processor time and memory of each; the work folder stays.
 */
public final class ScaleHarness {
    private static final int YEAR = 2021;
    private static final int OF_THE_CATALOGUE = 10;
    private static final int MOST_FORMS = 2_000;

    private final ProgramProcess program;
    private final Path work;

    private ScaleHarness(Path work, String heap, Path config) {
        this.work = work;
        this.program = new ProgramProcess(work, heap, List.of("--config", config.toString()));
    }

    /** @param arguments an empty folder, the heap of the program (700m), the number of quarters, and numbers of districts */
    public static void main(String... arguments) throws Exception {
        for (String districts : List.of(arguments).subList(3, arguments.length)) {
            Path root = Files.createDirectories(Path.of(arguments[0], districts));
            Path config = root.resolve("config");
            GeneratedDistricts province = new GeneratedDistricts(Integer.parseInt(districts) - OF_THE_CATALOGUE);
            province.settings(config);
            System.out.printf("%s districts, %s of heap%n", districts, arguments[1]);
            new ScaleHarness(Files.createDirectories(root.resolve("work")), arguments[1], config)
                    .drive(province, Integer.parseInt(arguments[2]));
        }
    }

    private void drive(GeneratedDistricts province, int quarters) throws Exception {
        step("catalogue", "catalogue", "check");
        for (Period period : IntStream.rangeClosed(1, quarters)
                .mapToObj(quarter -> new Period(YEAR, quarter))
                .toList()) {
            Path forms = work.resolve("forms").resolve(period.code());
            forms(province, forms, period);
            int files = province.send(forms, work.resolve("inbox"), period);
            step("collect " + period + ", " + files + " files", "collect");
            step("report " + period, "report", "run", "--period", period.code());
            sizes(work.resolve("reports").resolve(period.code()));
        }
        step("verify", "verify");
        step("status", "status", "--period", new Period(YEAR, quarters).code());
    }

    /** Of very many districts only one form is made by the program; the others are copies of it. */
    private void forms(GeneratedDistricts province, Path folder, Period period)
            throws IOException, InterruptedException {
        List<String> make =
                new ArrayList<>(List.of("template", "make", "--period", period.code(), "--out", folder.toString()));
        if (province.count() > MOST_FORMS) {
            make.addAll(List.of("--unit", province.first()));
        }
        step("forms " + period, make.toArray(String[]::new));
    }

    private void step(String name, String... arguments) throws IOException, InterruptedException {
        ProgramProcess.Went went = program.run(ProgramProcess.SHORT, arguments);
        System.out.printf(
                Locale.ROOT,
                "%-32s exit %d  %7.1f s  %7.1f s CPU with the database  %5d MB resident  %5d MB alive%n",
                name,
                went.exit(),
                went.seconds(),
                went.processorSeconds(),
                went.residentMegabytes(),
                went.aliveMegabytes());
        if (went.exit() != 0 && went.exit() != 3) {
            System.out.println(went.said().lines().limit(10).toList());
        }
    }

    private static void sizes(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder);
                Stream<Path> all = java.util.stream.StreamSupport.stream(files.spliterator(), false)) {
            for (Path file : all.sorted().toList()) {
                System.out.printf("  %s %,d kB%n", file.getFileName(), Files.size(file) / 1024);
            }
        }
    }
}
