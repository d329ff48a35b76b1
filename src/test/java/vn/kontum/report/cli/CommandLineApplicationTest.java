package vn.kontum.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.context.GlobalOptions;
import vn.kontum.report.cli.output.ProcessEnvironment;
import vn.kontum.report.text.Messages;

/** Lines that need no database. */
class CommandLineApplicationTest {
    @TempDir
    Path folder;

    @Test
    void aLineThatIsNotUnderstoodIsOneSentenceAndExitTwo() {
        CommandResult commandResult = CommandResult.line("statsu");

        assertThat(commandResult.exit()).isEqualTo(2);
        assertThat(commandResult.out()).isEmpty();
        assertThat(commandResult.err().lines())
                .singleElement()
                .asString()
                .startsWith("Không hiểu \"statsu\"; có phải: status");
    }

    @Test
    void aMissingOptionIsNamed() {
        assertThat(CommandResult.line("report", "run").err()).startsWith("Thiếu --period.");
    }

    @Test
    void aPeriodIsUnderstoodAsPeopleWriteItAndRefusedOtherwise() {
        CommandResult commandResult = CommandResult.line("status", "--period", "tháng 3");

        assertThat(commandResult.exit()).isEqualTo(2);
        assertThat(commandResult.err()).startsWith("Kỳ báo cáo \"tháng 3\" không đúng dạng");
    }

    @Test
    void editionsOfTwoQuartersAreNotCompared() {
        CommandResult commandResult =
                CommandResult.line("report", "diff", "KTXH_2021-Q1_b01", "reports/2021-Q2/KTXH_2021-Q2_b01.xlsx");

        assertThat(commandResult.exit()).isEqualTo(2);
        assertThat(commandResult.err()).contains("cùng một kỳ");
    }

    @Test
    void anEditionIsNamedByItsNumberOrItsFileAndOtherwiseNotUnderstood() {
        CommandResult commandResult = CommandResult.line("report", "diff", "bản đầu");

        assertThat(commandResult.exit()).isEqualTo(2);
        assertThat(commandResult.err()).contains("\"bản đầu\"", "KTXH_2021-Q3_b02");
    }

    @Test
    void numbersOfEditionsAloneDoNotSayTheirQuarter() {
        assertThat(CommandResult.line("report", "diff", "1", "2").err()).startsWith("Hãy nêu kỳ");
    }

    @Test
    void withJsonEvenALineThatIsNotUnderstoodAnswersWithOneDocument() {
        CommandResult commandResult = CommandResult.line("status", "--json", "--perod", "2021-Q1");

        assertThat(commandResult.json().get("exit").asInt()).isEqualTo(2);
        assertThat(commandResult.json().at("/error/code").asString()).isEqualTo("USAGE");
        assertThat(commandResult.err()).isEmpty();
    }

    @Test
    void mistakesOfTheSettingsAreAllToldAndNothingRuns() throws Exception {
        Files.writeString(folder.resolve("application.yml"), "wrok: w\nruns:\n  lease: soon\n");

        CommandResult commandResult =
                CommandResult.line("status", "--config", folder.toString(), "--work", folder.toString());

        assertThat(commandResult.exit()).isEqualTo(7);
        assertThat(commandResult.err().lines()).hasSize(2).allMatch(line -> line.startsWith("[" + folder));
        assertThat(folder.resolve("db")).doesNotExist();
    }

    @Test
    void settingsMayBeGivenOnTheLineOfAnyCommand() {
        Path nowhere = folder.resolve("nowhere");

        CommandResult commandResult =
                CommandResult.line("status", "--kontum.work=" + nowhere, "--json", "--kontum.language=en");

        assertThat(commandResult.json().at("/error/code").asString()).isEqualTo("NO_WORK_FOLDER");
        assertThat(commandResult.json().toString()).contains(nowhere.toString()).contains("There is no");
        assertThat(CommandResult.line("status", "--kontum.wrok=x", "--work", folder.toString())
                        .err())
                .startsWith("[--kontum.wrok]");
    }

    @Test
    void aWorkFolderThatIsNotThereIsASlipOfThePenForWhoeverOnlyLooks() {
        Path nowhere = folder.resolve("nowhere");

        CommandResult commandResult = CommandResult.line("status", "--work", nowhere.toString());

        assertThat(commandResult.exit()).isEqualTo(7);
        assertThat(commandResult.err().lines()).hasSize(1);
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void aDatabaseThatCannotBeReachedIsOneSentenceAndExitSeven() throws Exception {
        Files.writeString(folder.resolve("application.yml"), "spring.datasource.hikari.connection-timeout: 300\n");

        CommandResult commandResult = CommandResult.line(
                "status",
                "--config",
                folder.toString(),
                "--work",
                folder.toString(),
                "--db-url",
                "jdbc:mysql://127.0.0.1:9/kontum",
                "--db-user",
                "an");

        assertThat(commandResult.exit()).isEqualTo(7);
        assertThat(commandResult.err().lines())
                .singleElement()
                .asString()
                .startsWith("Không kết nối được cơ sở dữ liệu");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en_US.UTF-8"})
    void aSystemThatSpeaksEnglishIsAnsweredInEnglish(String language) {
        assertThat(CommandResult.line(Map.of("LANG", language), "--help").out()).startsWith("Consolidates");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "C.UTF-8", "vi_VN.UTF-8", "fr_FR", ""})
    void everyOtherIsAnsweredInVietnamese(String language) {
        assertThat(CommandResult.line(Map.of("LANG", language), "--help").out()).startsWith("Tổng hợp");
    }

    @Test
    void theWishOnTheLineWinsOverTheSystem() {
        assertThat(CommandResult.line(Map.of("LANG", "en_US"), "--help", "--lang", "vi")
                        .out())
                .startsWith("Tổng hợp");
        assertThat(CommandResult.line("--lang=en", "--help").out()).startsWith("Consolidates");
    }

    @Test
    void everyCommandAndOptionIsExplainedInBothLanguages() {
        List<String> silent = new ArrayList<>();
        for (Locale locale : List.of(Messages.VIETNAMESE, Locale.ENGLISH)) {
            ProcessEnvironment processEnvironment =
                    new ProcessEnvironment(System.out, System.err, Map.of(), false, Clock.systemUTC());
            CommandContext commandContext =
                    new CommandContext(processEnvironment, new GlobalOptions(), locale, List.of());
            silent(new CommandLineApplication(processEnvironment).parser(commandContext), locale, silent);
        }

        assertThat(silent).isEmpty();
    }

    private static void silent(CommandLine command, Locale locale, List<String> silent) {
        CommandLine.Model.CommandSpec spec = command.getCommandSpec();
        String name = spec.qualifiedName(" ") + " (" + locale + ")";
        if (spec.usageMessage().header().length == 0
                || spec.parent() != null
                        && spec.usageMessage()
                                .header()[0]
                                .equals(spec.parent().usageMessage().header()[0])) {
            silent.add(name);
        }
        for (ArgSpec argument : spec.args()) {
            if (argument.description().length == 0) {
                silent.add(name + " " + argument.paramLabel() + argument);
            }
        }
        command.getSubcommands().values().forEach(sub -> silent(sub, locale, silent));
    }

    @Test
    void completionKnowsEveryCommand() {
        assertThat(CommandResult.line("completion").out()).contains("_complete_kontum-report", "rehearse", "--dry-run");
    }

    @Test
    void aFormIsJudgedWithoutAnyDatabase() throws Exception {
        CommandResult.line(
                "template",
                "make",
                "--period",
                "2021-Q1",
                "--unit",
                "608",
                "--out",
                folder.toString(),
                "--work",
                folder.resolve("w").toString());
        Path form = folder.resolve("KTXH_608_2021Q1.xlsx");

        CommandResult commandResult = CommandResult.line(
                "validate",
                form.toString(),
                "--json",
                "--work",
                folder.resolve("w").toString());

        assertThat(commandResult.exit()).isEqualTo(3);
        assertThat(commandResult.json().at("/files/0/verdict").asString()).isEqualTo("RETURNED");
        assertThat(commandResult.json().at("/files/0/unit").asString()).isEqualTo("608");
        assertThat(commandResult.json().at("/files/0/codes/0").asString()).isEqualTo("MISSING");
        assertThat(commandResult.json().at("/files/0/findings/0/cell").asString())
                .matches("F\\d+");
        assertThat(folder.resolve("w")).doesNotExist();
    }

    @Test
    void aFileThatIsNotThereIsAMistakeOfTheLine() {
        assertThat(CommandResult.line("validate", folder.resolve("none.xlsx").toString())
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void nobodyIsColouredAgainstTheirWish() {
        ProcessEnvironment watched = new ProcessEnvironment(System.out, System.err, Map.of(), true, Clock.systemUTC());
        ProcessEnvironment unwilling =
                new ProcessEnvironment(System.out, System.err, Map.of("NO_COLOR", "1"), true, Clock.systemUTC());

        assertThat(watched.colours()).isTrue();
        assertThat(unwilling.colours()).isFalse();
    }
}
