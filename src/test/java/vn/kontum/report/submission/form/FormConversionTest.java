package vn.kontum.report.submission.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.layout.EnteredForm;
import vn.kontum.report.submission.parsing.EnteredFormReader;
import vn.kontum.report.submission.validation.rules.ProgrammedRules;

/** What a unit typed into an older form stands in the new one, and the unit is told what moved. */
class FormConversionTest {
    private static final Path OLD = Path.of("src/test/resources/forms/v1/2021-Q3/KTXH_614_2021Q3.xlsx");

    @TempDir
    private Path directory;

    @Test
    void aFormOfAnotherQuarterKeepsItsValuesAndListsWhatMoved() throws IOException {
        EnteredForm entered = entered(OLD);
        FormWorkbookWriter forms =
                new FormWorkbookWriter(FormFixture.CATALOGUE, FormTemplate.load(Optional.of(Path.of("templates"))));

        ConvertedForm converted =
                forms.convert(FormFixture.unit("614"), FormFixture.period("2021-Q4"), PriorSubmissions.none(), entered);

        EnteredForm back = entered(Files.write(directory.resolve("new.xlsx"), converted.content()));
        assertThat(back.period()).contains("2021-Q4");
        entered.entries().forEach((code, entry) -> {
            boolean asked = FormFixture.CATALOGUE.form(FormFixture.unit("614"), FormFixture.period("2021-Q4")).stream()
                    .anyMatch(v -> v.code().equals(code));
            if (asked) {
                assertThat(back.entry(code).orElseThrow().text()).as(code).isEqualTo(entry.text());
                assertThat(back.entry(code).orElseThrow().note()).as(code).isEqualTo(entry.note());
            }
        });
        assertThat(converted.carried()).isGreaterThan(30);
        assertThat(lines(converted, CarriedValue.Kind.MOVED))
                .extracting(CarriedValue::variable)
                .contains("cattle_total");
        assertThat(lines(converted, CarriedValue.Kind.KEPT))
                .extracting(CarriedValue::variable)
                .contains("live_births");
        assertThat(lines(converted, CarriedValue.Kind.NEW))
                .extracting(CarriedValue::variable)
                .contains("poor_households");
    }

    /** On A4 across, in points; a column's unit of width is a digit of 7 pixels. */
    @Test
    void everySheetOfItPrintsWholeAndLargeEnoughToRead() throws IOException {
        FormWorkbookWriter forms =
                new FormWorkbookWriter(FormFixture.CATALOGUE, FormTemplate.load(Optional.of(Path.of("templates"))));
        byte[] converted = forms.convert(
                        FormFixture.unit("614"), FormFixture.period("2021-Q4"), PriorSubmissions.none(), entered(OLD))
                .content();

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(converted))) {
            assertThat(book.getSheet("Số đã chép").getRow(2).getCell(0).getStringCellValue())
                    .isEqualTo("TT");
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                if (book.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
                    XSSFSheet sheet = book.getSheetAt(i);
                    String area = book.getPrintArea(i);
                    assertThat(area).as(sheet.getSheetName()).isNotNull();
                    CellRangeAddress printed = CellRangeAddress.valueOf(area.substring(area.indexOf('!') + 1));
                    assertThat(sheet.getMergedRegions())
                            .as(sheet.getSheetName())
                            .filteredOn(printed::intersects)
                            .allMatch(merged -> merged.getFirstColumn() >= printed.getFirstColumn()
                                    && merged.getLastColumn() <= printed.getLastColumn());
                    assertThat(printedPoints(sheet, printed))
                            .as(sheet.getSheetName())
                            .isGreaterThanOrEqualTo(8);
                }
            }
        }
    }

    /** The size at which the smallest letters of a sheet are printed that is fitted to the width of a page. */
    private static double printedPoints(XSSFSheet sheet, CellRangeAddress printed) {
        double margins = 72 * (sheet.getMargin(PageMargin.LEFT) + sheet.getMargin(PageMargin.RIGHT));
        double page = (sheet.getPrintSetup().getLandscape() ? 842 : 595) - margins;
        double width = 0;
        for (int column = printed.getFirstColumn(); column <= printed.getLastColumn(); column++) {
            width += sheet.getColumnWidth(column) / 256.0 * 7 * 72 / 96;
        }
        double scale = Math.min(1, page / width);
        double least = Double.MAX_VALUE;
        for (Row row : sheet) {
            for (Cell cell : row) {
                boolean text = cell.getCellType() == CellType.STRING
                        && !cell.getStringCellValue().isBlank();
                if (text && printed.isInRange(cell)) {
                    least = Math.min(
                            least, ((XSSFCell) cell).getCellStyle().getFont().getFontHeightInPoints());
                }
            }
        }
        return least * scale;
    }

    /** The list of what moved disturbs nothing: the converted form is read as any other. */
    @Test
    void theConvertedFormIsReadAsAnyOther() throws IOException {
        FormWorkbookWriter forms =
                new FormWorkbookWriter(FormFixture.CATALOGUE, FormTemplate.load(Optional.of(Path.of("templates"))));
        ConvertedForm converted = forms.convert(
                FormFixture.unit("614"), FormFixture.period("2021-Q3"), PriorSubmissions.none(), entered(OLD));

        ValidationResult validationResult = new FormFixture.Judge(
                        directory, PriorSubmissions.none(), ProgrammedRules.all())
                .validate("614", "2021-Q3", converted.content());

        assertThat(validationResult.codes()).doesNotContain("LAYOUT_CHANGED", "DUPLICATE_CODE", "NOT_ASKED");
        assertThat(validationResult.submission().orElseThrow().readings())
                .filteredOn(reportedValue -> reportedValue.variable().equals("cattle_total"))
                .extracting(ReportedValue::value)
                .containsExactly(entered(OLD)
                        .entry("cattle_total")
                        .orElseThrow()
                        .number()
                        .map(n -> n.stripTrailingZeros()));
    }

    @Test
    void whatIsNoFormOfOursGivesNothing() throws IOException {
        Path foreign = Files.writeString(directory.resolve("x.xlsx"), "text");

        assertThat(new EnteredFormReader(FormFixture.CATALOGUE).read(foreign)).isEmpty();
    }

    private static List<CarriedValue> lines(ConvertedForm converted, CarriedValue.Kind kind) {
        return converted.lines().stream().filter(line -> line.kind() == kind).toList();
    }

    private static EnteredForm entered(Path file) throws IOException {
        return new EnteredFormReader(FormFixture.CATALOGUE).read(file).orElseThrow();
    }
}
