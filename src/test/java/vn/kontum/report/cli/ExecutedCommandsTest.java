package vn.kontum.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.application.ApplicationServices;
import vn.kontum.report.config.CommandLineOverrides;
import vn.kontum.report.config.SettingsLoader;

/**
 * What documents and help tell people to type is typed, on the sample year: it must do what it says, or be refused because of how the
 * sample year stands. Never may it be misunderstood (2), fail (1) or find its settings wrong (7).
 */
@Tag("slow")
class ExecutedCommandsTest {
    private static final List<String> DOCUMENTS = List.of(
            "README.md",
            "src/docs/operations.md",
            "src/docs/upgrading.md",
            "src/test/resources/contracts/help_en.txt",
            "src/test/resources/contracts/help_vi.txt");

    /** Beginnings of commands that are not typed here, with the reason. */
    private static final Map<String, String> NOT_HERE = Map.of(
            "serve", "goes on until it is told to end: the tests of the console start it",
            "worker", "goes on until it is told to end: KilledWorkerTest starts it",
            "doctor --config /etc/kontum --db-user", "needs the two accounts of an outside database: GenuineMySqlTest",
            "notify test", "needs a mail server: NotificationTest",
            "demo", "is what everything here stands on");

    /** Acts that change what the others need come last, in this order; the rest as documents have them. */
    private static final List<String> LAST = List.of(
            "report final",
            "report attach-signed",
            "approve",
            "report reopen",
            "return",
            "exclude",
            "run housekeeping");

    @TempDir
    static Path folder;

    @Test
    void everyCommandIsCarriedOutOnTheSampleYear() throws IOException {
        CommandResult.Place place = CommandResult.Place.at(folder);
        assertThat(place.line("demo", "--json").exit()).isZero();
        Map<String, String> wrong = new LinkedHashMap<>();
        int typed = 0;
        try (ApplicationServices kept = ApplicationServices.open(
                SettingsLoader.read(
                        CommandLineOverrides.none().withConfig(place.config()).withWork(place.work())),
                Clock.systemUTC())) {
            assertThat(kept).isNotNull();
            for (List<String> command : commands()) {
                String said = String.join(" ", command);
                CommandResult result = place.line(here(command, place));
                typed++;
                if (Set.of(1, 2, 7).contains(result.exit()) || (result.out() + result.err()).isBlank()) {
                    wrong.put(said, result.exit() + ": " + result.err());
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(typed).isGreaterThan(60);
    }

    /** Each once. */
    private static List<List<String>> commands() throws IOException {
        Set<List<String>> all = new LinkedHashSet<>();
        for (String document : DOCUMENTS) {
            for (List<String> command : DocumentedCommandsTest.commands(Path.of(document))) {
                all.add(inOneLanguage(command));
            }
        }
        List<List<String>> ordered = new ArrayList<>(all);
        ordered.removeIf(command -> NOT_HERE.keySet().stream().anyMatch(String.join(" ", command)::startsWith));
        ordered.sort(Comparator.comparingInt(ExecutedCommandsTest::order));
        return ordered;
    }

    /** What both languages tell people to do is done once: the reasons are all that differs. */
    private static List<String> inOneLanguage(List<String> command) {
        List<String> words = new ArrayList<>(command);
        int reason = words.indexOf("--reason");
        if (reason >= 0) {
            words.set(reason + 1, "a reason");
        }
        return List.copyOf(words);
    }

    private static int order(List<String> command) {
        String text = String.join(" ", command);
        for (int i = 0; i < LAST.size(); i++) {
            if (text.startsWith(LAST.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    /** With files and folders of the test in place of those of the document. */
    private static String[] here(List<String> command, CommandResult.Place place) throws IOException {
        Path form = Path.of("src/main/resources/sample/2021-Q1/KTXH_608_2021Q1.xlsx")
                .toAbsolutePath();
        Path scan = Files.writeString(folder.resolve("scan.pdf"), "%PDF-1.7 signed");
        boolean signed = command.contains("attach-signed");
        List<String> words = new ArrayList<>();
        for (int i = 0; i < command.size(); i++) {
            String word = command.get(i);
            String before = i == 0 ? "" : command.get(i - 1);
            switch (before) {
                case "--out" -> words.add(folder.resolve("out").resolve(word).toString());
                default ->
                    words.add(
                            switch (word) {
                                case "file.xlsx" -> (signed ? scan : form).toString();
                                case "KTXH_608_2021Q1.xlsx" -> form.toString();
                                case "scan.pdf" -> scan.toString();
                                case "2022-Q1" -> "2021-Q4"; // of a year whose plan the documents have made before
                                case "2020.csv" ->
                                    Path.of("src/main/resources/sample/history-2020.csv")
                                            .toAbsolutePath()
                                            .toString();
                                case "old", "new", "draft", "config/catalogue" ->
                                    place.config().resolve("catalogue").toString();
                                default -> word;
                            });
            }
        }
        if (command.contains("new-year") && !command.contains("--out")) {
            words.addAll(List.of("--out", folder.resolve("out/next-year").toString()));
        }
        for (String option : List.of("--work", "--config")) {
            int at = words.indexOf(option);
            if (at >= 0) {
                words.remove(at);
                words.remove(at);
            }
        }
        return words.toArray(String[]::new);
    }
}
