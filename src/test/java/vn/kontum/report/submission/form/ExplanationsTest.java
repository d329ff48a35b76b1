package vn.kontum.report.submission.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.explanation.Explanation;
import vn.kontum.report.submission.explanation.TargetHistory;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.submission.validation.CoversCodes;
import vn.kontum.report.submission.validation.rules.ProgrammedRules;

/** The unit in charge of a target says why, what it will do and by when, on its form or on a request of one sheet. */
class ExplanationsTest {
    private static final Path TEMPLATES = Path.of("templates");

    @TempDir
    private Path directory;

    @Test
    void everyTargetHasSomebodyInChargeAndTheLinesDoNotDependOnFigures() {
        List<Indicator> asked = FormFixture.CATALOGUE.reportingUnits().stream()
                .flatMap(unit -> FormFixture.CATALOGUE.inCharge(unit).stream())
                .distinct()
                .toList();

        assertThat(asked).hasSize(52);
        assertThat(FormFixture.CATALOGUE.inCharge(FormFixture.unit("62.SYT")))
                .extracting(Indicator::owner)
                .containsOnly("SYT");
    }

    @Test
    void whatIsWrittenComesBackAndWhatIsNotIsNoLine() {
        EditedForm form = FormFixture.typed("62.SYT", "2021-Q2");
        String code = beds().code();
        form.named(FormLayout.CAUSE + code).setCellValue("=HYPERLINK(\"http://x\";\"y\") chậm bàn giao");
        form.named(FormLayout.MEASURE + code).setCellValue("Điều chuyển 40 giường");
        form.named(FormLayout.DUE + code).setCellValue("30/9/2021");
        form.named(FormLayout.ESTIMATE + code).setCellValue(41.5);

        List<Explanation> explanations = validate("62.SYT", "2021-Q2", form.bytes())
                .submission()
                .orElseThrow()
                .explanations();

        assertThat(explanations).singleElement().satisfies(line -> {
            assertThat(line.indicator()).isEqualTo(code);
            assertThat(line.estimate()).contains(new BigDecimal("41.5"));
            assertThat(line.cause()).isEqualTo("=HYPERLINK(\"http://x\";\"y\") chậm bàn giao");
            assertThat(line.measure()).isEqualTo("Điều chuyển 40 giường");
            assertThat(line.due()).isEqualTo("30/9/2021");
        });
    }

    @Test
    void aFormWithoutExplanationsIsAsGoodAsEver() {
        ValidationResult validationResult = validate(
                "62.SYT", "2021-Q2", FormFixture.typed("62.SYT", "2021-Q2").bytes());

        assertThat(validationResult.submission().orElseThrow().explanations()).isEmpty();
        assertThat(validationResult.codes()).doesNotContain("LAYOUT_CHANGED", "ESTIMATE_UNREADABLE");
    }

    @Test
    @CoversCodes(FindingCode.ESTIMATE_UNREADABLE)
    void anEstimateInWordsIsToldAndHoldsNothingUp() {
        byte[] request = requests(TargetHistory.none()).request(FormFixture.unit("62.SYT"), period(2), List.of(beds()));
        EditedForm form = new EditedForm(request);
        form.named(FormLayout.ESTIMATE + beds().code()).setCellValue("khoảng 41");

        ValidationResult validationResult = validate("62.SYT", "2021-Q2", form.bytes());

        assertThat(validationResult.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(validationResult.codes()).containsExactly("EXPLANATION_RECEIVED", "ESTIMATE_UNREADABLE");
        assertThat(validationResult.findings().get(1).messageVi()).contains("khoảng 41");
    }

    @Test
    @CoversCodes(FindingCode.EXPLANATION_RECEIVED)
    void theAnswerToARequestIsNoSubmission() {
        byte[] request = requests(TargetHistory.none()).request(FormFixture.unit("62.SYT"), period(2), List.of(beds()));
        EditedForm form = new EditedForm(request);
        form.named(FormLayout.CAUSE + beds().code()).setCellValue("Thiếu vốn");

        ValidationResult validationResult = validate("62.SYT", "2021-Q2", form.bytes());

        assertThat(validationResult.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(validationResult.submission()).isEmpty();
        assertThat(validationResult.answer().orElseThrow().unit()).isEqualTo("62.SYT");
        assertThat(validationResult.answer().orElseThrow().explanations())
                .singleElement()
                .extracting(Explanation::cause)
                .isEqualTo("Thiếu vốn");
    }

    /** A rate is computed with all its digits and printed with those of the catalogue. */
    @Test
    void whatIsKnownIsPrintedAsInReportsAndWithItsYearWhereThatIsAnother() {
        TargetHistory known = new TargetHistory() {
            @Override
            public Optional<State> state(String indicator, Period period) {
                return Optional.of(new State(Optional.of(new BigDecimal("39.12840111226972540841")), "NOT_MET"));
            }

            @Override
            public Optional<Explanation> explanation(String unit, String indicator, Period period) {
                return Optional.empty();
            }
        };

        assertThat(state(known, period(2))).isEqualTo("Quý I: 39,1; chưa đạt");
        assertThat(state(known, period(1))).isEqualTo("Quý IV/2020: 39,1; chưa đạt so với kế hoạch năm 2020");
    }

    private static String state(TargetHistory known, Period period) {
        EditedForm form =
                new EditedForm(requests(known).write(FormFixture.unit("62.SYT"), period, PriorSubmissions.none()));
        return form.named(FormLayout.CAUSE + beds().code()).getRow().getCell(4).getStringCellValue();
    }

    /** The quarter before said 39.8 and at risk; the unit promised 40 beds by September. */
    @Test
    void theNextFormShowsWhatIsKnownAndWhatWasPromised() {
        TargetHistory known = new TargetHistory() {
            @Override
            public Optional<State> state(String indicator, Period period) {
                return indicator.equals(beds().code()) && period.equals(period(1))
                        ? Optional.of(new State(Optional.of(new BigDecimal("39.8")), "AT_RISK"))
                        : Optional.empty();
            }

            @Override
            public Optional<Explanation> explanation(String unit, String indicator, Period period) {
                return unit.equals("62.SYT") && indicator.equals(beds().code()) && period.equals(period(1))
                        ? Optional.of(new Explanation(
                                indicator,
                                Optional.of(new BigDecimal("41.5")),
                                "",
                                "Điều chuyển 40 giường",
                                "30/9/2021",
                                "s",
                                "G4"))
                        : Optional.empty();
            }
        };

        EditedForm form =
                new EditedForm(requests(known).write(FormFixture.unit("62.SYT"), period(2), PriorSubmissions.none()));

        var row = form.named(FormLayout.CAUSE + beds().code()).getRow();
        assertThat(row.getCell(4).getStringCellValue()).contains("39,8", "có khả năng không đạt");
        assertThat(row.getCell(5).getStringCellValue()).contains("Điều chuyển 40 giường", "30/9/2021", "41,5");
    }

    private static Indicator beds() {
        return FormFixture.CATALOGUE.inCharge(FormFixture.unit("62.SYT")).get(0);
    }

    private static Period period(int quarter) {
        return new Period(2021, quarter);
    }

    private static FormWorkbookWriter requests(TargetHistory history) {
        return new FormWorkbookWriter(FormFixture.CATALOGUE, FormTemplate.load(Optional.of(TEMPLATES)), history);
    }

    private ValidationResult validate(String unit, String period, byte[] bytes) {
        return new FormFixture.Judge(directory, PriorSubmissions.none(), ProgrammedRules.all())
                .validate(unit, period, bytes);
    }
}
