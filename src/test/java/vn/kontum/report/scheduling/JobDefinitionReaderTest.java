package vn.kontum.report.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kontum.report.text.Messages;

class JobDefinitionReaderTest {
    private static final JobDefinitionReader.ReaderContext KNOWN = new JobDefinitionReader.ReaderContext(
            new TreeSet<>(Set.of("collect-submissions", "consolidate-report")),
            Set.of("consolidate-report"),
            () -> Windows2021.OF_2021);
    private static final String GOOD = """
        name: quarterly
        description:
          vi: Tổng hợp
          en: Consolidation
        job: consolidate-report
        when:
          - deadline +1d at 06:00
          - deadline +5d at 06:00
        """;

    @Test
    void aFileIsReadWithItsDefaults() {
        JobDefinitionReader.ReadResult outcome = read(GOOD);

        assertThat(outcome.mistakes()).isEmpty();
        assertThat(outcome.definition()).hasValueSatisfying(jobDefinition -> {
            assertThat(jobDefinition.name()).isEqualTo("quarterly");
            assertThat(jobDefinition.moments())
                    .extracting(ScheduleExpression::text)
                    .containsExactly("deadline +1d at 06:00", "deadline +5d at 06:00");
            assertThat(jobDefinition.period().kind()).isEqualTo(PeriodSelector.Kind.WINDOW);
            assertThat(jobDefinition.catchUp()).isTrue();
            assertThat(jobDefinition.enabled()).isTrue();
            assertThat(jobDefinition.description().in(Messages.VIETNAMESE)).isEqualTo("Tổng hợp");
        });
    }

    @Test
    void blanksAroundAJobSayNothing() {
        JobDefinitionReader.ReadResult outcome =
                read(GOOD.replace("job: consolidate-report", "job: \" consolidate-report \""));

        assertThat(outcome.mistakes()).isEmpty();
        assertThat(outcome.definition())
                .map(definition -> definition.period().kind())
                .contains(PeriodSelector.Kind.WINDOW);
    }

    @Test
    void everyMistakeIsToldAtOnceWithItsLine() {
        List<String> mistakes = told("""
            name: another
            description:
              vi: Tổng hợp
            job: consolidate-raport
            cron: "0 0 25 * * ?"
            when: deadline in the morning
            period: yesterday
            misfire: maybe
            enabled: perhaps
            zone: UTC
            """);

        assertThat(mistakes)
                .containsExactlyInAnyOrder(
                        "10 zone unknown",
                        "1 name name",
                        "0 description.en missing",
                        "4 job job",
                        "0  moment.both",
                        "5 cron cron",
                        "6 when when",
                        "7 period period",
                        "8 misfire choice",
                        "9 enabled choice");
    }

    @Test
    void aMistakeSaysWhereWhatAndWhatToDo() {
        assertThat(read(GOOD.replace("+5d", "5d")).mistakes())
                .singleElement()
                .extracting(m -> m.text(Locale.ENGLISH))
                .isEqualTo("[jobs/quarterly.yml:8 when] \"deadline 5d at 06:00\" cannot be read; write it like"
                        + " \"deadline -3d at 08:00\", counted from window-opens, window-closes or deadline.");
    }

    @ParameterizedTest
    @CsvSource({
        "'period: none', period.needed",
        "'period: 2029-Q1', period.unknown",
        "'period: due', ",
        "'period: 2021-Q2', ",
    })
    void thePeriodMustFitTheJob(String line, String mistake) {
        assertThat(read(GOOD + line).mistakes().stream()
                        .map(JobDefinitionError::key)
                        .findFirst()
                        .orElse(null))
                .isEqualTo(mistake);
    }

    @Test
    void aJobWithoutPeriodsTakesNone() {
        String collect = GOOD.replace("consolidate-report", "collect-submissions");

        assertThat(read(collect).mistakes()).isEmpty();
        assertThat(read(collect + "period: current").mistakes())
                .extracting(JobDefinitionError::key)
                .containsExactly("period.unneeded");
    }

    @Test
    void whatIsNotYamlIsOneMistake() {
        assertThat(read("name: [").mistakes())
                .extracting(JobDefinitionError::key)
                .containsExactly("syntax");
        assertThat(JobDefinitionReader.read("quarterly.yml", new byte[] {(byte) 0xC3, 0x28}, KNOWN)
                        .mistakes())
                .extracting(JobDefinitionError::key)
                .containsExactly("encoding");
    }

    @Test
    void aFieldIsGivenOnceAndEveryPartOfItIsKnown() {
        assertThat(told(GOOD + "name: quarterly")).containsExactly("9  twice");
        assertThat(told(GOOD + "cron: [\"0 0 6 * * ?\", \"0 0 7 * * ?\"]")).containsExactly("9 cron several");
        assertThat(told(GOOD.replace("  en:", "  fr:")))
                .containsExactlyInAnyOrder("4 description.fr unknown", "0 description.en missing");
        assertThat(told("description: Consolidation\n" + GOOD.substring(GOOD.indexOf("job:"))))
                .contains("1 description shape", "0 name missing");
        assertThat(told(GOOD + "---\n" + GOOD)).containsExactly("0  documents");
    }

    private static List<String> told(String text) {
        return read(text).mistakes().stream()
                .map(m -> m.line() + " " + m.field() + " " + m.key())
                .toList();
    }

    @Test
    void anEmptyFileLacksEverything() {
        assertThat(read("").mistakes())
                .extracting(JobDefinitionError::field)
                .contains("name", "job", "description.vi", "description.en");
    }

    private static JobDefinitionReader.ReadResult read(String text) {
        return JobDefinitionReader.read("quarterly.yml", text.getBytes(StandardCharsets.UTF_8), KNOWN);
    }
}
