package vn.kontum.report.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.catalogue.FrozenCatalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.cli.CommandProcess;
import vn.kontum.report.submission.sample.SampleFile;
import vn.kontum.report.submission.sample.SampleYear;

/** The program in a process with little memory, over a work folder and tables of its own. */
final class ProgramProcess {
    private static final long PATIENCE_MINUTES = 10;

    private final CommandProcess terminal;
    private final Path root;
    private final String database = TestDatabase.migratedUrl();

    ProgramProcess(CommandProcess terminal, Path root) throws IOException {
        this.terminal = terminal;
        this.root = root;
        FrozenCatalogue.copyInto(config());
        Files.writeString(config().resolve("application.yml"), """
                kontum:
                  intake.settle: 20ms
                  report.pdf: never
                """);
        Files.writeString(password(), TestDatabase.password());
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
                Files.createDirectories(work().resolve("inbox").resolve(folder)).resolve(name), content);
    }

    Path work() {
        return root.resolve("work");
    }

    private Path config() {
        return root.resolve("config");
    }

    private Path password() {
        return root.resolve("password");
    }

    /** What the program prints for other programs. */
    JsonNode says(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(arguments));
        command.addAll(List.of("--work", work().toString(), "--config", config().toString(), "--json"));
        command.addAll(List.of("--db-url", database, "--db-user", TestDatabase.user()));
        command.addAll(List.of("--db-password-file", password().toString()));
        return JsonMapper.shared()
                .readTree(CompletableFuture.supplyAsync(() -> typed(command))
                        .get(PATIENCE_MINUTES, TimeUnit.MINUTES)
                        .text());
    }

    private CommandProcess.Said typed(List<String> command) {
        try {
            return terminal.type(command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
