package vn.kontum.report.publication.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.junit.jupiter.api.Test;
import vn.kontum.report.publication.model.SampleSubmissions;
import vn.kontum.report.publication.workbook.layout.ReportStyle;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.xlsx.write.lint.WorkbookLinter;

class SafetyTest {
    @Test
    void w17StructureAndSheetsAreLockedWithoutAPassword() {
        OpenedReport book = new OpenedReport(ReportWorkbooks.ofYear(1));

        assertThat(book.workbook.isStructureLocked()).isTrue();
        assertThat(book.workbook.getCTWorkbook().getWorkbookProtection().isSetWorkbookHashValue())
                .isFalse();
        assertThat(book.sheets()).isNotEmpty().allSatisfy(sheet -> {
            assertThat(sheet.isSheetLocked()).isTrue();
            assertThat(sheet.getCTWorksheet().getSheetProtection().isSetHashValue())
                    .isFalse();
            assertThat(sheet.getCTWorksheet().getSheetProtection().isSetPassword())
                    .isFalse();
        });
    }

    @Test
    void w17TheBookHoldsNoMacroNoOutsideLinkAndNothingVolatile() {
        assertThat(new WorkbookLinter().lint(ReportWorkbooks.ofYear(2))).isEmpty();
    }

    @Test
    void w17TextOfAUnitThatLooksLikeAFormulaStaysText() {
        ReportedValue risky = new ReportedValue(
                "macadamia_new_area_ha",
                ReportedValue.Status.NOT_AVAILABLE,
                Optional.empty(),
                "=HYPERLINK(\"http://x\")",
                "Biểu",
                "F14",
                Optional.of("@SUM(A1)"),
                Optional.empty());
        OpenedReport book =
                new OpenedReport(ReportWorkbooks.of(SampleSubmissions.year(1).reads("608", 1, risky)));

        assertThat(book.cells("Dữ liệu").filter(c -> OpenedReport.text(c).matches("[=@].*")))
                .hasSize(2)
                .allSatisfy(c -> assertThat(c.getCellStyle().getQuotePrefixed()).isTrue());
    }

    @Test
    void w17ThePropertiesNameTitleLanguageEditionAndDigest() {
        PackagePropertiesPart properties = new OpenedReport(ReportWorkbooks.ofYear(1))
                .workbook
                .getProperties()
                .getCoreProperties()
                .getUnderlyingProperties();

        assertThat(properties.getTitleProperty().orElseThrow()).contains("Quý I/2021");
        assertThat(properties.getSubjectProperty().orElseThrow()).contains("01-NQ/TU");
        assertThat(properties.getLanguageProperty()).contains("vi-VN");
        assertThat(properties.getVersionProperty()).contains("1");
        assertThat(properties.getIdentifierProperty()).contains(SampleSubmissions.DIGEST);
    }

    @Test
    void w18TheSameInputsAreTheSameBytes() {
        assertThat(ReportWorkbooks.of(SampleSubmissions.year(3)))
                .isEqualTo(ReportWorkbooks.of(SampleSubmissions.year(3)));
    }

    @Test
    void w18NeitherLanguageNorZoneOfTheMachineMakesADifference() {
        byte[] here = ReportWorkbooks.of(SampleSubmissions.year(1));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            assertThat(Arrays.equals(here, ReportWorkbooks.of(SampleSubmissions.year(1))))
                    .isTrue();
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void w18TheOrderInWhichFilesWereStoredMakesNoDifferenceToTheFacts() {
        assertThat(new OpenedReport(ReportWorkbooks.ofYear(1)).all("Nguồn")).doesNotContain("1001");
    }

    @Test
    void w09EveryTextOfTheTemplateStandsOutFromItsGround() {
        assertThat(ReportStyle.values())
                .isNotEmpty()
                .allSatisfy(reportStyle -> assertThat(ContrastRatio.of(ReportWorkbooks.style(reportStyle)))
                        .as(reportStyle.key())
                        .isGreaterThanOrEqualTo(4.5));
    }
}
