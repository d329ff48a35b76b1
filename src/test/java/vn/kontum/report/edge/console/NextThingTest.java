package vn.kontum.report.edge.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.kontum.report.batch.outlook.Headline;
import vn.kontum.report.batch.outlook.Situation;
import vn.kontum.report.batch.outlook.Situation.Report;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.edge.console.words.Writing;

class NextThingTest {
    private static final Headline COMPLETE = new Headline(21, 21, 0, 0, 0, 0, 0);
    private static final Headline TWO_MISSING = new Headline(21, 19, 0, 2, 0, 0, 0);
    private static final List<String> TWO = List.of("Finance", "Health");

    @Test
    void aFailedRunComesBeforeEverythingElse() {
        assertThat(next(new Situation(COMPLETE, 12, 3, 4, true, List.of(), List.of(), Report.NONE))
                        .sentence())
                .isEqualTo("Run 12 failed. See which step it was, then resume it.");
    }

    @Test
    void filesThatNobodyCanDecideAboutComeBeforeNewOnes() {
        assertThat(next(new Situation(TWO_MISSING, 0, 2, 4, false, TWO, List.of(), Report.NONE))
                        .sentence())
                .isEqualTo("2 files await a decision in quarantine.");
    }

    @Test
    void newFilesAreTakenInAtThePressOfAButton() {
        NextThing next = next(new Situation(TWO_MISSING, 0, 0, 1, false, TWO, List.of(), Report.NONE));

        assertThat(next.collect()).isTrue();
        assertThat(next.sentence()).isEqualTo("One file lies in the inbox and is not taken in.");
    }

    @Test
    void whenAllAreInTheReportIsMade() {
        assertThat(next(complete(false, Report.NONE)).sentence()).isEqualTo("All 21/21 are in. Make the report.");
    }

    @Test
    void afterTheDeadlineAReportOfThoseWhoCameIsPossible() {
        assertThat(next(missing(true, Report.NONE)).sentence())
                .isEqualTo("The deadline is past and 19/21 are in; missing: Finance, Health. Remind them, or make a"
                        + " report of those that came: it names who is missing.");
    }

    @Test
    void unitsMissingFromTheReportAreNamedBeforeItIsDeclaredFinal() {
        NextThing next = next(missing(true, Report.DRAFT));

        assertThat(next.sentence()).contains("missing from it: Finance, Health. Remind them");
        assertThat(next.path()).isEqualTo("/matrix?period=2021-Q1");
    }

    @Test
    void aReportThatBecameOldIsMadeAgainAndSaysWhoIsStillMissing() {
        assertThat(next(missing(true, Report.OUTDATED)).sentence()).endsWith("still missing: Finance, Health.");
    }

    @Test
    void beforeTheDeadlineOneWaitsAndSaysForWhom() {
        Headline five = new Headline(21, 16, 0, 5, 0, 0, 0);
        assertThat(next(new Situation(five, 0, 0, 0, false, List.of("A", "B", "C", "D", "E"), List.of(), Report.NONE))
                        .sentence())
                .isEqualTo("The deadline is still to come; waiting for A, B, C and 2 more.");
    }

    @Test
    void aReportOlderThanItsFiguresIsMadeAnewAndOneThatAgreesIsDeclaredFinal() {
        assertThat(next(complete(true, Report.OUTDATED)).sentence())
                .startsWith("Figures changed since the newest report.");
        assertThat(next(complete(true, Report.DRAFT)).sentence()).contains("declare it final");
        assertThat(next(complete(true, Report.FINAL)).sentence()).contains("nothing is left to do");
    }

    private static Situation complete(boolean due, Report report) {
        return new Situation(COMPLETE, 0, 0, 0, due, List.of(), List.of(), report);
    }

    private static Situation missing(boolean due, Report report) {
        return new Situation(TWO_MISSING, 0, 0, 0, due, TWO, List.of(), report);
    }

    private static NextThing next(Situation situation) {
        return NextThing.of(situation, new Period(2021, 1), code -> code, Writing.in(Locale.ENGLISH));
    }
}
