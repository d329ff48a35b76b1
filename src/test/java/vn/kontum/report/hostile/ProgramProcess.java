package vn.kontum.report.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.kontum.report.KontumReportApplication;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.submission.sample.SampleFile;
import vn.kontum.report.submission.sample.SampleYear;

/**
 * The program as an administrator starts it, in a process of its own with little memory, over a work folder of its own.
 */
final class ProgramProcess {
    private static final long PATIENCE_MINUTES = 10;

    private final Path work;

    ProgramProcess(Path work) {
        this.work = work;
    }

    /** What every unit sent for the first quarter. */
    ProgramProcess receiveSampleQuarter() throws IOException {
        SampleYear year = new SampleYear();
        for (SampleFile file : year.files(new Period(2021, 1))) {
            receive(file.unit(), file.name(), year.bytes(file));
        }
        return this;
    }

    void receive(String folder, String name, byte[] content) throws IOException {
        Files.write(
                Files.createDirectories(work.resolve("inbox").resolve(folder)).resolve(name), content);
    }

    Path work() {
        return work;
    }

    /** What the program prints for other programs. */
    JsonNode says(String... arguments) throws IOException, InterruptedException {
        Path said = work.resolve("said.json");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                // as administrators start it: warnings go to the log, not among what is read here
                "-Dlogback.configurationFile=logback.xml",
                "-cp",
                System.getProperty("java.class.path"),
                KontumReportApplication.class.getName()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--work", work.toString(), "--json"));
        Process process = new ProcessBuilder(command)
                .redirectOutput(said.toFile())
                .redirectError(work.resolve("errors.txt").toFile())
                .start();
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("[" + arguments[0] + "] does not end");
        }
        return JsonMapper.shared().readTree(Files.readAllBytes(said));
    }
}
