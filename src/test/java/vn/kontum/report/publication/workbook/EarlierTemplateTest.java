package vn.kontum.report.publication.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.publication.model.SampleSubmissions;
import vn.kontum.report.publication.workbook.layout.ReportTemplate;
import vn.kontum.report.publication.workbook.layout.TargetColumn;
import vn.kontum.report.text.OfficeProperties;

/** A template that an office restyled before the tables had the columns of today. */
class EarlierTemplateTest {
    /** Before the column of names was the third; the second one held codes and was narrower. */
    private static final int EARLIER_CODE = 21 * 256;

    @TempDir
    Path folder;

    @Test
    void anEarlierTemplateKeepsItsLooksAndGetsTheWidthsOfToday() throws IOException {
        Path file = folder.resolve(ReportTemplate.FILE);
        try (XSSFWorkbook template = new XSSFWorkbook(Files.newInputStream(Path.of("templates", ReportTemplate.FILE)));
                OutputStream out = Files.newOutputStream(file)) {
            template.removeSheetAt(template.getSheetIndex("Huyện × chỉ tiêu"));
            template.getSheet("Biểu 01").setColumnWidth(TargetColumn.NAME.index(), EARLIER_CODE);
            XSSFFont own = template.createFont();
            own.setFontName("Arial");
            var name = template.getName("LOOK_name").getRefersToFormula();
            var at = new CellReference(name);
            template.getSheet(at.getSheetName())
                    .getRow(at.getRow())
                    .getCell(at.getCol())
                    .getCellStyle()
                    .setFont(own);
            template.write(out);
        }

        OpenedReport book = new OpenedReport(
                new ReportWorkbookWriter(ReportTemplate.load(Optional.of(folder)), OfficeProperties.unknown())
                        .write(SampleSubmissions.year(2).report()));

        XSSFSheet targets = book.sheet("Biểu 01");
        assertThat(targets.getColumnWidth(TargetColumn.NAME.index())).isGreaterThan(EARLIER_CODE);
        assertThat(book.cell("Biểu 01", book.row("Biểu 01", 1), TargetColumn.NAME.index())
                        .getCellStyle()
                        .getFont()
                        .getFontName())
                .isEqualTo("Arial");
        assertThat(book.workbook.getSheet("Huyện × chỉ tiêu")).isNotNull();
    }
}
