package vn.kontum.report.publication.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.QuarterCalendar;
import vn.kontum.report.catalogue.UndatedCatalogue;
import vn.kontum.report.catalogue.csv.CatalogueLoader;
import vn.kontum.report.publication.UnitStatusRecord;
import vn.kontum.report.publication.model.ReportFormatter;
import vn.kontum.report.publication.model.SampleSubmissions;
import vn.kontum.report.publication.workbook.layout.TargetColumn;

class OtherEditionsTest {
    private static OpenedReport english;

    @BeforeAll
    static void write() {
        english = new OpenedReport(ReportWorkbooks.of(SampleSubmissions.year(4).in(Locale.ENGLISH)));
    }

    @Test
    void anEnglishBookSaysInEnglishWhatTheCatalogueKnowsInEnglish() {
        OpenedReport book = english;

        assertThat(book.sheets().stream().map(s -> s.getSheetName()))
                .startsWith("Cover", "Summary", "Table 01")
                .allMatch(name -> name.chars().allMatch(c -> c < 128));
        assertThat(book.all("Table 01"))
                .contains("GRDP growth rate (constant 2010 prices)")
                .contains("✗ Not met")
                .contains("Provincial Statistics Office")
                .doesNotContainPattern("[ăđơưĂĐƠƯ]");
        assertThat(book.all("Summary")).contains("targets met or exceeded").doesNotContainPattern("[ăđơưĂĐƠƯ]");
    }

    @Test
    void theNameOfAPartSpeaksForItself() {
        assertThat(english.all("Table 01")).contains("Dairy cattle herd").doesNotContain("of which: ");
        assertThat(english.all("Summary")).contains("Of which: Dairy cattle herd (head)");
    }

    /** Its catalogue is kept with the edition. */
    @Test
    void aPartOfAnEditionOfAnEarlierCatalogueIsNotCalledOneTwice() {
        Catalogue first = new CatalogueLoader(QuarterCalendar.ADMINISTRATIVE)
                .read(Path.of("src", "test", "resources", "forms", "v1", "catalogue"));
        Indicator part = first.indicator("dairy_cattle_herd").orElseThrow();

        assertThat(part.nameEn()).isEqualTo("of which: dairy cattle");
        assertThat(new ReportFormatter(Locale.ENGLISH).name(part)).isEqualTo("Dairy cattle");
    }

    @Test
    void rulesAreToldInWordsAndNotInNamesOfVariables() {
        assertThat(english.all("Quality"))
                .contains("Population at start equals population at end of the previous quarter")
                .doesNotContainPattern("prev\\(|[a-z]_[a-z]|Total cattle / ");
    }

    /** A word that is wider than its column is broken in two wherever the column ends. */
    @Test
    void noWordOfAHeadOverCountsIsBroken() {
        Sheet summary = english.sheet("Summary");
        Row heads = StreamSupport.stream(summary.spliterator(), false)
                .filter(row -> StreamSupport.stream(row.spliterator(), false)
                        .anyMatch(cell -> cell.getCellType() == CellType.STRING
                                && cell.getStringCellValue().startsWith("[z]")))
                .findFirst()
                .orElseThrow();

        CellMeasure measure = new CellMeasure((XSSFSheet) summary);
        heads.forEach(cell -> {
            XSSFCell head = (XSSFCell) cell;
            int words = head.getStringCellValue().split(" ").length;
            assertThat(measure.lines(head)).as(head.getStringCellValue()).isLessThanOrEqualTo(words);
        });
        assertThat(heads.getLastCellNum() - heads.getFirstCellNum()).isGreaterThan(9);
    }

    @Test
    void numbersOfAnEnglishBookAreWrittenInEnglish() {
        OpenedReport book = english;

        assertThat(book.cell("Table 01", book.row("Table 01", 6), TargetColumn.YEAR.index())
                        .getCellStyle()
                        .getDataFormatString())
                .isEqualTo("[$-409]#,##0.0_0");
    }

    @Test
    void aSmallerCatalogueMakesASmallerBook() {
        Catalogue whole = SampleSubmissions.shipped();
        Catalogue shares = UndatedCatalogue.of(
                whole.units(),
                whole.variables(),
                whole.indicators().subList(1, 4),
                whole.rules(),
                whole.windows(),
                whole.unitNames(),
                whole.version(),
                whole.reporters(),
                whole.published(),
                whole.bounds(),
                whole.profiles());

        OpenedReport book =
                new OpenedReport(ReportWorkbooks.of(SampleSubmissions.year(1).catalogue(shares)));

        assertThat(book.sheets()).hasSize(13);
        assertThat(book.sheet("Biểu đồ").getDrawingPatriarch().getCharts()).hasSize(1);
    }

    @Test
    void aQuarterForWhichNobodyReportedMakesABookThatSaysSo() {
        SampleSubmissions nobody = SampleSubmissions.year(1);
        SampleSubmissions.shipped()
                .reportingUnits()
                .forEach(u -> nobody.missing(u.code(), 1, UnitStatusRecord.Punctuality.MISSING));

        OpenedReport book = new OpenedReport(ReportWorkbooks.of(nobody));

        assertThat(book.all("Bìa")).contains("0/21");
        assertThat(book.all("Biểu 01")).contains("[x] Chưa có số liệu");
    }
}
