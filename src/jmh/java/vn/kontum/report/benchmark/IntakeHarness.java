package vn.kontum.report.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.kontum.report.submission.sample.SampleFile;
import vn.kontum.report.submission.sample.SampleYear;

/**
 * Collects many submissions with 256 MB of heap: all of them lie in the inbox when the program starts, every unit having sent
 * revision after revision of its form. Prints seconds and memory; the work folder stays, so that others can read the same files.
 */
public final class IntakeHarness {
    private IntakeHarness() {}

    /** @param arguments an empty folder, and the numbers of files to collect one after the other, each from nothing */
    public static void main(String... arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        for (String count : List.of(arguments).subList(1, arguments.length)) {
            Path work = Files.createDirectories(root.resolve(count));
            collect(new ProgramProcess(work, "256m"), Integer.parseInt(count));
        }
    }

    private static void collect(ProgramProcess program, int count) throws IOException, InterruptedException {
        drop(program, count);
        ProgramProcess.Went went = program.run("collect");
        JsonNode receivedFiles = JsonMapper.shared().readTree(went.said()).get("arrivals");
        Map<String, Integer> verdicts = new TreeMap<>();
        receivedFiles.forEach(receivedFile -> verdicts.merge(receivedFile.get("verdict").asString(), 1, Integer::sum));
        System.out.printf(
                Locale.ROOT,
                "%d files, %s: %.1f s, %.1f files/s with start and database, resident %d MB, alive after a collection %d MB%n",
                count,
                verdicts,
                went.seconds(),
                count / went.seconds(),
                went.residentMegabytes(),
                went.aliveMegabytes());
    }

    private static void drop(ProgramProcess program, int count) throws IOException {
        SampleYear year = new SampleYear();
        List<SampleFile> files = year.files();
        for (int number = 0; number < count; number++) {
            SampleFile file = files.get(number % files.size());
            int revision = number / files.size() + 1;
            program.receive(
                    file.unit(),
                    String.format(Locale.ROOT, "r%04d_%s", revision, file.name()),
                    BenchmarkWorkbooks.revision(year.bytes(file), revision));
        }
    }
}
