package vn.kontum.report.report.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.junit.jupiter.api.Test;
import vn.kontum.report.report.Given;
import vn.kontum.report.submission.Reading;
import vn.kontum.report.workbook.WorkbookLinter;

class SafetyTest {
    @Test
    void w17StructureAndSheetsAreLockedWithoutAPassword() {
        OpenBook book = new OpenBook(Books.ofYear(1));

        assertThat(book.workbook.isStructureLocked()).isTrue();
        assertThat(book.workbook.getCTWorkbook().getWorkbookProtection().isSetWorkbookHashValue())
                .isFalse();
        assertThat(book.sheets()).allSatisfy(sheet -> {
            assertThat(sheet.isSheetLocked()).isTrue();
            assertThat(sheet.getCTWorksheet().getSheetProtection().isSetHashValue())
                    .isFalse();
            assertThat(sheet.getCTWorksheet().getSheetProtection().isSetPassword())
                    .isFalse();
        });
    }

    @Test
    void w17TheBookHoldsNoMacroNoOutsideLinkAndNothingVolatile() {
        assertThat(new WorkbookLinter().lint(Books.ofYear(2))).isEmpty();
    }

    @Test
    void w17TextOfAUnitThatLooksLikeAFormulaStaysText() {
        Reading risky = new Reading(
                "macadamia_new_area_ha",
                Reading.Status.NOT_AVAILABLE,
                Optional.empty(),
                "=HYPERLINK(\"http://x\")",
                "Biểu",
                "F14",
                Optional.of("@SUM(A1)"),
                Optional.empty());
        OpenBook book = new OpenBook(Books.of(Given.year(1).reads("608", 1, risky)));

        assertThat(book.cells("Dữ liệu").filter(c -> OpenBook.text(c).matches("[=@].*")))
                .hasSize(2)
                .allSatisfy(c -> assertThat(c.getCellStyle().getQuotePrefixed()).isTrue());
    }

    @Test
    void w17ThePropertiesNameTitleLanguageEditionAndDigest() {
        PackagePropertiesPart properties = new OpenBook(Books.ofYear(1))
                .workbook
                .getProperties()
                .getCoreProperties()
                .getUnderlyingProperties();

        assertThat(properties.getTitleProperty().orElseThrow()).contains("Quý I/2021");
        assertThat(properties.getSubjectProperty().orElseThrow()).contains("01-NQ/TU");
        assertThat(properties.getLanguageProperty()).contains("vi-VN");
        assertThat(properties.getVersionProperty()).contains("1");
        assertThat(properties.getIdentifierProperty()).contains(Given.DIGEST);
    }

    @Test
    void w18TheSameInputsAreTheSameBytes() {
        assertThat(Books.of(Given.year(3))).isEqualTo(Books.of(Given.year(3)));
    }

    @Test
    void w18NeitherLanguageNorZoneOfTheMachineMakesADifference() {
        byte[] here = Books.of(Given.year(1));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            assertThat(Arrays.equals(here, Books.of(Given.year(1)))).isTrue();
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void w18TheOrderInWhichFilesWereStoredMakesNoDifferenceToTheFacts() {
        assertThat(new OpenBook(Books.ofYear(1)).all("Nguồn")).doesNotContain("1001");
    }

    @Test
    void w09EveryTextOfTheTemplateStandsOutFromItsGround() {
        assertThat(Look.values())
                .allSatisfy(look ->
                        assertThat(Contrast.of(Books.look(look))).as(look.key()).isGreaterThanOrEqualTo(4.5));
    }
}
