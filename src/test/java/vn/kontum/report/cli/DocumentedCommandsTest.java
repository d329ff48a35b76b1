package vn.kontum.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.context.GlobalOptions;
import vn.kontum.report.cli.output.ProcessEnvironment;

/** Every line that documents and help tell people to type is one that the program understands. */
class DocumentedCommandsTest {
    private static final Pattern COMMAND = Pattern.compile("kontum-report((?: +(?:\"[^\"]*\"|[^\\s`;|&\"]+))+)");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private static final CommandLine PARSER = parser();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "src/docs/operations.md",
                "src/docs/upgrading.md",
                "src/test/resources/contracts/help_en.txt",
                "src/test/resources/contracts/help_vi.txt"
            })
    void everyCommandOfTheDocumentIsUnderstood(String document) throws IOException {
        List<String> wrong = new ArrayList<>();
        List<List<String>> lines = commands(Path.of(document));
        for (List<String> line : lines) {
            try {
                PARSER.parseArgs(line.toArray(String[]::new));
            } catch (CommandLine.ParameterException e) {
                wrong.add(String.join(" ", line) + ": " + e.getMessage());
            }
        }

        assertThat(lines).isNotEmpty();
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyHelpHasAnExampleAndTheExitCodesAndFitsATerminal() throws IOException {
        for (String language : List.of("en", "vi")) {
            String text = Files.readString(Path.of("src/test/resources/contracts/help_" + language + ".txt"));
            for (String help : text.split("(?m)^== ")) {
                if (!help.isBlank()) {
                    assertThat(help.lines().skip(1).anyMatch(line -> line.startsWith("  kontum-report ")))
                            .as(help)
                            .isTrue();
                    assertThat(help).contains("  7   ");
                }
            }
            assertThat(text.lines().filter(line -> line.codePointCount(0, line.length()) > 80))
                    .as("lines that a terminal of 80 columns breaks")
                    .isEmpty();
        }
    }

    @Test
    void aValueMayHaveTheNameOfACommand() {
        assertThat(PARSER.parseArgs("status", "--work", "demo", "--period", "2021-Q3")
                        .errors())
                .isEmpty();
        assertThat(PARSER.parseArgs("--work", "demo", "status")
                        .subcommand()
                        .commandSpec()
                        .name())
                .isEqualTo("status");
    }

    @Test
    void englishIsEnglish() throws IOException {
        for (String bundle : List.of("cli", "help", "runs", "effects", "overview", "diagnostics", "settings")) {
            String text = Files.readString(Path.of("src/main/resources/messages/" + bundle + "_en.properties"));
            assertThat(text.lines()
                            .filter(line -> Pattern.compile("[\\u1EA0-\\u1EF9\\u0110\\u0111\\u01A0-\\u01B0]")
                                    .matcher(line)
                                    .find()))
                    .as(bundle)
                    .isEmpty();
        }
    }

    /** What the document tells people to type, each line as its words without the name of the program. */
    static List<List<String>> commands(Path document) throws IOException {
        String text = Files.readString(document).replaceAll("\\\\\\r?\\n\\s*", " ");
        List<List<String>> lines = new ArrayList<>();
        Matcher commands = COMMAND.matcher(text);
        while (commands.find()) {
            boolean typed = text.substring(0, commands.start()).endsWith("`")
                    || text.substring(0, commands.start()).endsWith("\n")
                    || text.substring(0, commands.start()).endsWith("\n  ");
            List<String> words = words(commands.group(1));
            if (typed && known(words.get(0))) {
                lines.add(words);
            }
        }
        return lines;
    }

    /** A sentence may begin with the name of the program too. */
    private static boolean known(String word) {
        return word.startsWith("--") || PARSER.getSubcommands().containsKey(word);
    }

    private static List<String> words(String line) {
        return WORD.matcher(line)
                .results()
                .map(word -> word.group(1) != null ? word.group(1) : word.group(2))
                .flatMap(word -> Stream.of(word.replace("FILE", "file.xlsx")))
                .toList();
    }

    private static CommandLine parser() {
        ProcessEnvironment environment =
                new ProcessEnvironment(System.out, System.err, Map.of(), false, Clock.systemUTC());
        return new CommandLineApplication(environment)
                .parser(new CommandContext(environment, new GlobalOptions(), Locale.ENGLISH, List.of()));
    }
}
