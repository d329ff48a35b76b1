package vn.kontum.report.web.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.query.NextActionRule;
import vn.kontum.report.query.NextActionRule.ReportState;
import vn.kontum.report.query.StatusSummary;
import vn.kontum.report.web.format.ViewFormatter;

class NextActionViewTest {
    private static final StatusSummary COMPLETE = new StatusSummary(21, 21, 0, 0, 0, 0, 0);
    private static final StatusSummary TWO_MISSING = new StatusSummary(21, 19, 0, 2, 0, 0, 0);
    private static final List<String> TWO = List.of("Finance", "Health");

    @Test
    void aFailedRunComesBeforeEverythingElse() {
        assertThat(next(new NextActionRule(COMPLETE, 12, 3, 4, true, List.of(), List.of(), ReportState.NONE))
                        .sentence())
                .isEqualTo("Run 12 failed. See which step it was, then resume it.");
    }

    @Test
    void filesThatNobodyCanDecideAboutComeBeforeNewOnes() {
        assertThat(next(new NextActionRule(TWO_MISSING, 0, 2, 4, false, TWO, List.of(), ReportState.NONE))
                        .sentence())
                .isEqualTo("2 files await a decision.");
    }

    @Test
    void newFilesAreTakenInAtThePressOfAButton() {
        NextActionView next = next(new NextActionRule(TWO_MISSING, 0, 0, 1, false, TWO, List.of(), ReportState.NONE));

        assertThat(next.collect()).isTrue();
        assertThat(next.sentence()).isEqualTo("One file lies in the inbox and is not taken in.");
    }

    @Test
    void whenAllAreInTheReportIsMade() {
        assertThat(next(complete(false, ReportState.NONE)).sentence()).isEqualTo("All 21/21 are in. Make the report.");
    }

    @Test
    void afterTheDeadlineAReportOfThoseWhoCameIsPossible() {
        assertThat(next(missing(true, ReportState.NONE)).sentence())
                .isEqualTo("The deadline is past and 19/21 are in; missing: Finance, Health. Remind them, or make a"
                        + " report of those that came: it names who is missing.");
    }

    @Test
    void unitsMissingFromTheReportAreNamedBeforeItIsDeclaredFinal() {
        NextActionView next = next(missing(true, ReportState.DRAFT));

        assertThat(next.sentence()).contains("missing from it: Finance, Health. Remind them");
        assertThat(next.path()).isEqualTo("/matrix?period=2021-Q1");
    }

    @Test
    void aReportThatBecameOldIsMadeAgainAndSaysWhoIsStillMissing() {
        assertThat(next(missing(true, ReportState.OUTDATED)).sentence()).endsWith("still missing: Finance, Health.");
    }

    @Test
    void beforeTheDeadlineOneWaitsAndSaysForWhom() {
        StatusSummary five = new StatusSummary(21, 16, 0, 5, 0, 0, 0);
        assertThat(next(new NextActionRule(
                                five, 0, 0, 0, false, List.of("A", "B", "C", "D", "E"), List.of(), ReportState.NONE))
                        .sentence())
                .isEqualTo("The deadline is still to come; waiting for A, B, C and 2 more.");
    }

    @Test
    void aReportOlderThanItsFiguresIsMadeAnewAndOneThatAgreesIsDeclaredFinal() {
        assertThat(next(complete(true, ReportState.OUTDATED)).sentence())
                .startsWith("Figures changed since the newest report.");
        assertThat(next(complete(true, ReportState.DRAFT)).sentence()).contains("declare it final");
        assertThat(next(complete(true, ReportState.FINAL)).sentence()).contains("nothing is left to do");
    }

    private static NextActionRule complete(boolean due, ReportState report) {
        return new NextActionRule(COMPLETE, 0, 0, 0, due, List.of(), List.of(), report);
    }

    private static NextActionRule missing(boolean due, ReportState report) {
        return new NextActionRule(TWO_MISSING, 0, 0, 0, due, TWO, List.of(), report);
    }

    private static NextActionView next(NextActionRule situation) {
        return NextActionView.of(situation, new Period(2021, 1), code -> code, ViewFormatter.in(Locale.ENGLISH));
    }
}
