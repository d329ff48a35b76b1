package vn.kontum.report.edge.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.kontum.report.edge.console.NextThing.Report;
import vn.kontum.report.edge.console.NextThing.Situation;
import vn.kontum.report.edge.console.words.Writing;

class NextThingTest {
    private static final Writing ENGLISH = Writing.in(Locale.ENGLISH);
    private static final Headline COMPLETE = new Headline(21, 21, 0, 0, 0, 0, 0);
    private static final Headline TWO_MISSING = new Headline(21, 19, 0, 2, 0, 0, 0);

    @Test
    void aFailedRunComesBeforeEverythingElse() {
        assertThat(next(new Situation("2021-Q1", COMPLETE, 12, 3, 4, true, List.of(), List.of(), Report.NONE)))
                .isEqualTo("Run 12 failed. See which step it was, then resume it.");
    }

    @Test
    void filesThatNobodyCanDecideAboutComeBeforeNewOnes() {
        assertThat(next(new Situation("2021-Q1", TWO_MISSING, 0, 2, 4, false, List.of(), List.of(), Report.NONE)))
                .isEqualTo("2 files await a decision in quarantine.");
    }

    @Test
    void newFilesAreTakenInAtThePressOfAButton() {
        NextThing next = NextThing.of(
                new Situation("2021-Q1", TWO_MISSING, 0, 0, 1, false, List.of(), List.of(), Report.NONE), ENGLISH);

        assertThat(next.collect()).isTrue();
        assertThat(next.sentence()).isEqualTo("One file lies in the inbox and is not taken in.");
    }

    @Test
    void whenAllAreInTheReportIsMade() {
        assertThat(next(quiet(COMPLETE, false, Report.NONE))).isEqualTo("All 21/21 are in. Make the report.");
    }

    @Test
    void afterTheDeadlineAReportOfThoseWhoCameIsPossible() {
        assertThat(next(quiet(TWO_MISSING, true, Report.NONE))).startsWith("The deadline is past and 19/21 are in.");
    }

    @Test
    void beforeTheDeadlineOneWaitsAndSaysForWhom() {
        assertThat(next(new Situation(
                        "2021-Q1",
                        TWO_MISSING,
                        0,
                        0,
                        0,
                        false,
                        List.of("A", "B", "C", "D", "E"),
                        List.of(),
                        Report.NONE)))
                .isEqualTo("The deadline is still to come; waiting for A, B, C and 2 more.");
    }

    @Test
    void aReportOlderThanItsFiguresIsMadeAnewAndOneThatAgreesIsDeclaredFinal() {
        assertThat(next(quiet(COMPLETE, true, Report.OUTDATED))).startsWith("Figures changed since the newest report.");
        assertThat(next(quiet(COMPLETE, true, Report.DRAFT))).contains("declare it final");
        assertThat(next(quiet(COMPLETE, true, Report.FINAL))).contains("nothing is left to do");
    }

    private static Situation quiet(Headline headline, boolean due, Report report) {
        return new Situation("2021-Q1", headline, 0, 0, 0, due, List.of(), List.of(), report);
    }

    private static String next(Situation situation) {
        return NextThing.of(situation, ENGLISH).sentence();
    }
}
