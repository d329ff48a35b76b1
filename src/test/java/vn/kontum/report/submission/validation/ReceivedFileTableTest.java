package vn.kontum.report.submission.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kontum.report.submission.validation.ValidatorFixture.district;
import static vn.kontum.report.submission.validation.ValidatorFixture.only;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.parsing.FormLayout;

/** Table A of the intake rules, as far as a file by itself decides it. */
class ReceivedFileTableTest {
    @TempDir
    Path directory;

    private ValidatorFixture validatorFixture;

    @BeforeEach
    void open() {
        validatorFixture = new ValidatorFixture(directory);
    }

    @Test
    @CoversCodes({FindingCode.EMPTY, FindingCode.TRUNCATED})
    void a3NothingOrHalfAFileIsReturned() {
        byte[] whole = district().bytes();

        ValidationResult nothing = validatorFixture.validate(district(), new byte[0]);
        ValidationResult half = validatorFixture.validate(district(), Arrays.copyOf(whole, whole.length / 2));

        assertThat(nothing.codes()).containsExactly("EMPTY");
        assertThat(half.codes()).containsExactly("TRUNCATED");
        assertThat(half.outcome()).isEqualTo(Outcome.RETURNED);
    }

    @Test
    @CoversCodes({FindingCode.UNIT_MISMATCH, FindingCode.PERIOD_MISMATCH})
    void a8FolderWorkbookAndNameThatDisagreeAreQuarantinedWithAllThreeValues() {
        ValidationResult unit = validatorFixture.validate(district().in("614").named("KTXH_616_2021Q1.xlsx"));
        ValidationResult period = validatorFixture.validate(district().named("KTXH_615_2021Q2.xlsx"));

        assertThat(unit.outcome()).isEqualTo(Outcome.QUARANTINED);
        assertThat(only(unit, FindingCode.UNIT_MISMATCH).messageVi()).contains("614", "615", "616");
        assertThat(unit.submission().orElseThrow().unit()).isEqualTo("614");
        assertThat(period.outcome()).isEqualTo(Outcome.QUARANTINED);
        assertThat(only(period, FindingCode.PERIOD_MISMATCH).messageVi()).contains("quý I/2021", "quý II/2021");
    }

    @Test
    void a8ANameThatSaysNothingDisagreesWithNothing() {
        assertThat(validatorFixture
                        .validate(district().named("bao cao moi nhat (2).xlsx"))
                        .outcome())
                .isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    @CoversCodes(FindingCode.WRONG_PERIOD)
    void a9APeriodThatIsUnknownOrNotBegunIsReturnedNamingBothPeriods() {
        ValidationResult future =
                validatorFixture.validate(ValidatorFixture.wholeYear().receivedAt("2021-09-14T16:59:59Z"));
        ValidationResult begun =
                validatorFixture.validate(ValidatorFixture.wholeYear().receivedAt("2021-09-14T17:00:00Z"));
        ValidationResult unknown = validatorFixture.validate(
                district().mark(FormLayout.MARK_PERIOD, "2019-Q1").named("a.xlsx"));

        assertThat(only(future, FindingCode.WRONG_PERIOD).messageVi()).contains("quý IV/2021", "quý III/2021");
        assertThat(future.outcome()).isEqualTo(Outcome.RETURNED);
        assertThat(begun.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(only(unknown, FindingCode.WRONG_PERIOD).messageVi()).contains("quý I/2019");
    }

    @Test
    @CoversCodes(FindingCode.TEMPLATE_VERSION)
    void a10AnUnknownTemplateIsReturnedAndNothingElseIsSaidOfIt() {
        ValidationResult newer = validatorFixture.validate(district().mark(FormLayout.MARK_VERSION, "99"));
        ValidationResult foreign = validatorFixture.validate(district().mark(FormLayout.MARK_TEMPLATE, "another form"));
        ValidationResult strange = validatorFixture.validate(district().book(book -> {
            book.removeSheetAt(1);
            book.removeSheetAt(0);
            book.createSheet("S").createRow(0).createCell(0).setCellValue("chi tiêu gia đình");
            List.copyOf(book.getAllNames()).forEach(book::removeName);
        }));

        assertThat(newer.codes()).containsExactly("TEMPLATE_VERSION");
        assertThat(foreign.codes()).containsExactly("TEMPLATE_VERSION");
        assertThat(strange.codes()).containsExactly("TEMPLATE_VERSION");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd.xlsx",
                "=cmd|' /C calc'!A0.xlsx",
                "-rf.xlsx",
                "CON.xlsx",
                "a\u202excod.xlsx",
                "x\u0007\u0000.xlsx",
                ""
            })
    void a12TheNameIsDataAndTheContentIsJudged(String name) {
        assertThat(validatorFixture.validate(district().named(name)).outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đăk Hà",
                "Huyện Đắk Hà",
                "Dak Ha",
                "ĐĂK HÀ",
                "Ðăk Hà",
                "đa\u0306k ha\u0300",
                "Đăk\u200b Hà",
                "615"
            })
    void a13AUnitIsKnownByEverySpelling(String spelling) {
        ValidationResult validationResult = validatorFixture.validate(
                district().mark(FormLayout.MARK_UNIT, spelling).in(""));

        assertThat(validationResult.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(validationResult.submission().orElseThrow().unit()).isEqualTo("615");
    }

    @Test
    @CoversCodes(FindingCode.UNKNOWN_UNIT)
    void a13AnUnknownSpellingIsReturnedWithTheNearestName() {
        ValidationResult validationResult = validatorFixture.validate(district().mark(FormLayout.MARK_UNIT, "Đăk Hàa"));

        assertThat(validationResult.outcome()).isEqualTo(Outcome.RETURNED);
        assertThat(only(validationResult, FindingCode.UNKNOWN_UNIT).remedyVi()).contains("615 Huyện Đăk Hà");
    }

    @Test
    @CoversCodes(FindingCode.TOO_LARGE)
    void a17AFileOfMoreThan25MegabytesIsReturnedUnopened() {
        assertThat(validatorFixture
                        .validate(district(), new byte[(25 << 20) + 1])
                        .codes())
                .containsExactly("TOO_LARGE");
    }

    @Test
    @CoversCodes(FindingCode.UNIDENTIFIED)
    void a18AFileInTheWrongPlaceGoesByItsWorkbookOrIsQuarantined() {
        ValidationResult root = validatorFixture.validate(district().in("").named("a.xlsx"));
        ValidationResult strange =
                validatorFixture.validate(district().in("Desktop").named("a.xlsx"));
        ValidationResult nobody = validatorFixture.validate(
                district().in("").named("a.xlsx").mark(FormLayout.MARK_UNIT, "Huyện Ia Grai"));

        assertThat(root.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(strange.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(nobody.outcome()).isEqualTo(Outcome.QUARANTINED);
        assertThat(nobody.codes()).containsExactly("UNIDENTIFIED");
    }
}
