package vn.kontum.report.submission.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.indicator.Assessment;
import vn.kontum.report.indicator.Assessor;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.indicator.aggregation.Observation;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.ValidationResult;

/** The sample year tells the stories that it was made for, in the natural order. */
class SampleReceivedFilesTest {
    private static final List<SampleFile> FILES = new SampleYear().files();

    @TempDir
    static Path directory;

    private static SampleYearProcessor office;

    @BeforeAll
    static void judgeTheYear() {
        office = new SampleYearProcessor(directory);
    }

    @Test
    void filesStandInTheOrderOfTheirArrival() {
        assertThat(FILES).isSortedAccordingTo(Comparator.comparing(SampleFile::receivedAt));
    }

    @Test
    void everyUnitReportsEveryQuarterButOneDepartmentOnce() {
        List<String> expected = new ArrayList<>();
        for (ReportingWindow window : SampleYearProcessor.CATALOGUE.windows()) {
            SampleYearProcessor.CATALOGUE.reportingUnits().stream()
                    .map(Unit::code)
                    .forEach(unit -> expected.add(unit + " " + window.period()));
        }
        expected.remove("62.SKHDT 2021-Q3");

        assertThat(FILES.stream().map(file -> file.unit() + " " + file.period()).distinct())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void filesComeInTheLastTwoDaysOfTheirWindowButOneComesLate() {
        Map<Boolean, List<SampleFile>> onTime = FILES.stream()
                .collect(Collectors.partitioningBy(
                        file -> !file.receivedAt().toLocalDate().isAfter(deadline(file.period()))));

        assertThat(onTime.get(true))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file.receivedAt().toLocalDate())
                        .isBetween(deadline(file.period()).minusDays(1), deadline(file.period())));
        assertThat(onTime.get(false))
                .extracting(
                        SampleFile::unit,
                        SampleFile::period,
                        file -> file.receivedAt().toLocalDate())
                .containsExactly(Tuple.tuple("617", new Period(2021, 2), LocalDate.of(2021, 6, 21)));
    }

    @Test
    void oneFileIsReturnedWithTwoMistakesAndMendedOnTheNextDay() {
        List<ValidationResult> validations = office.validations().entrySet().stream()
                .filter(entry -> entry.getKey().unit().equals("615")
                        && entry.getKey().period().equals(new Period(2021, 3)))
                .map(Map.Entry::getValue)
                .toList();

        assertThat(validations)
                .extracting(ValidationResult::outcome)
                .containsExactly(Outcome.RETURNED, Outcome.ACCEPTED);
        assertThat(validations.get(0).codes()).containsExactly("AMBIGUOUS_NUMBER", "R37");
        assertThat(validations.get(1).submission().orElseThrow().revision()).contains(2);
    }

    @Test
    void everyOtherFileIsAccepted() {
        assertThat(office.validations().entrySet().stream()
                        .filter(entry -> entry.getValue().outcome() != Outcome.ACCEPTED)
                        .map(entry -> entry.getKey().name()))
                .containsExactly("KTXH_615_2021Q3.xlsx");
    }

    @Test
    void warningsAreFewAndExplainedButOne() {
        List<Finding> warnings = office.validations().values().stream()
                .flatMap(validationResult -> validationResult.findings().stream())
                .filter(finding -> !finding.blocks())
                .toList();

        assertThat(warnings).hasSize(7);
        assertThat(warnings.stream().filter(Finding::open))
                .extracting(Finding::code, finding -> finding.variable().orElse(""))
                .containsExactly(Tuple.tuple("R46", "tourist_arrivals"));
    }

    @Test
    void allFiveFactsOfACellOccur() {
        assertThat(office.validations().values().stream()
                        .filter(validationResult -> validationResult.outcome() == Outcome.ACCEPTED)
                        .flatMap(validationResult -> validationResult.submission().orElseThrow().readings().stream())
                        .map(SampleReceivedFilesTest::fact)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("NUMBER", "ZERO", "NIL", "NOT_AVAILABLE", "BLANK");
    }

    @Test
    void everyFileSaysThatItsFiguresAreForIllustration() throws IOException {
        SampleYear year = new SampleYear();
        for (SampleFile file : FILES) {
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(year.bytes(file)))) {
                assertThat(book.getProperties().getCoreProperties().getDescription())
                        .startsWith("SỐ LIỆU MINH HỌA");
                assertThat(book.getSheet("Số liệu").getRow(2).getCell(3).getStringCellValue())
                        .startsWith("SỐ LIỆU MINH HỌA");
            }
        }
    }

    /**
     * Nothing, or twice its mean quarter: (14 + 14) ÷ 2 × 2 = 28 enterprises, (1 + 0) ÷ 2 × 2 = 1 factory of each kind.
     */
    @Test
    void theSilentDepartmentCouldNotHaveTurnedAnyVerdict() {
        for (Period period : List.of(new Period(2021, 3), new Period(2021, 4))) {
            Map<String, Verdict> without = verdicts(period, List.of());

            assertThat(verdicts(period, said(0, 0))).isEqualTo(without);
            assertThat(verdicts(period, said(28, 1))).isEqualTo(without);
        }
    }

    @Test
    void theYearEndsWithVerdictsOfEveryKind() {
        Map<Verdict, Long> counted = verdicts(new Period(2021, 4), List.of()).values().stream()
                .collect(Collectors.groupingBy(verdict -> verdict, Collectors.counting()));

        assertThat(counted)
                .isEqualTo(Map.of(
                        Verdict.MET, 17L, Verdict.EXCEEDED, 19L, Verdict.NOT_MET, 17L, Verdict.INSUFFICIENT, 1L));
    }

    private static List<Observation> said(int enterprises, int factories) {
        Period period = new Period(2021, 3);
        return List.of(
                said(period, "enterprises_new", enterprises),
                said(period, "medicinal_plants_factories_attracted", factories),
                said(period, "wood_factories_attracted", factories));
    }

    private static Observation said(Period period, String variable, int value) {
        return new Observation(
                "62.SKHDT", period, variable, Optional.of(BigDecimal.valueOf(value)), ReportedValue.Status.NUMBER);
    }

    private static Map<String, Verdict> verdicts(Period period, List<Observation> more) {
        List<Observation> all = new ArrayList<>(office.observations(period));
        all.addAll(more);
        return new Assessor(SampleYearProcessor.CATALOGUE)
                .province(period, all).stream()
                        .collect(Collectors.toMap(
                                assessment -> assessment.figure().indicator().code(), Assessment::verdict));
    }

    private static String fact(ReportedValue reportedValue) {
        boolean zero = reportedValue.status() == ReportedValue.Status.NUMBER
                && reportedValue.value().orElseThrow().signum() == 0;
        return zero ? "ZERO" : reportedValue.status().name();
    }

    private static LocalDate deadline(Period period) {
        return SampleYearProcessor.CATALOGUE.window(period).orElseThrow().deadline();
    }
}
