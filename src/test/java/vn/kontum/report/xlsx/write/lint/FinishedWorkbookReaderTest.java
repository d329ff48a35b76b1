package vn.kontum.report.xlsx.write.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kontum.report.xlsx.container.ContainerLimits;

/** What is judged is what POI's user model sees: two readers, one opinion. */
class FinishedWorkbookReaderTest {
    static Stream<Path> workbooks() throws IOException {
        try (Stream<Path> templates = Files.list(Path.of("templates"));
                Stream<Path> writers = Files.list(Path.of("src/test/resources/writers"))) {
            return Stream.concat(templates, writers)
                    .filter(file -> file.toString().endsWith(".xlsx"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void everyCellRowColumnNameAndTitleIsReadAsPoiReadsIt(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        FinishedWorkbook ours = FinishedWorkbookReader.read(bytes, ContainerLimits.standard());
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(ours.basePoints()).isEqualTo(book.getFontAt(0).getFontHeightInPoints());
            assertThat(ours.names())
                    .containsExactlyElementsOf(book.getAllNames().stream()
                            .map(name -> new FinishedWorkbook.NamedFormula(
                                    name.getNameName(),
                                    name.getSheetIndex(),
                                    Optional.ofNullable(name.getRefersToFormula())
                                            .orElse("")))
                            .toList());
            assertThat(ours.sheets()).hasSize(book.getNumberOfSheets());
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                same(ours.sheets().get(i), book.getSheetAt(i));
            }
        }
    }

    private static void same(FinishedSheet ours, XSSFSheet sheet) {
        assertThat(ours.name()).isEqualTo(sheet.getSheetName());
        List<String> cells = new ArrayList<>();
        for (Row row : sheet) {
            assertThat(ours.row(row.getRowNum()).orElseThrow().points()).isEqualTo(row.getHeightInPoints());
            assertThat(ours.row(row.getRowNum()).orElseThrow().width()).isEqualTo(Math.max(0, row.getLastCellNum()));
            for (Cell cell : row) {
                cells.add(description((XSSFCell) cell));
                assertThat(ours.digits(cell.getColumnIndex()))
                        .isEqualTo(sheet.getColumnWidth(cell.getColumnIndex()) / 256.0);
                assertThat(ours.hidden(cell.getColumnIndex())).isEqualTo(sheet.isColumnHidden(cell.getColumnIndex()));
            }
        }
        assertThat(ours.rows().values().stream()
                        .flatMap(row -> row.cells().stream())
                        .map(cell -> description(ours, cell)))
                .containsExactlyElementsOf(cells);
        XSSFDrawing drawing = sheet.getDrawingPatriarch();
        assertThat(ours.chartTitles())
                .containsExactlyElementsOf((drawing == null ? List.<XSSFChart>of() : drawing.getCharts())
                        .stream().map(chart -> chart.getTitleText().getString()).toList());
        assertThat(ours.objects())
                .hasSize(drawing == null ? 0 : drawing.getShapes().size());
    }

    private static String description(FinishedSheet sheet, FinishedCell cell) {
        return String.join(
                "|",
                cell.address().a1(),
                cell.kind().name(),
                cell.text(),
                cell.formula().toString(),
                cell.appearance().toString(),
                sheet.range(cell).map(Object::toString).orElse(""));
    }

    private static String description(XSSFCell cell) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        String kind = switch (type) {
            case NUMERIC -> "NUMBER";
            case STRING -> "TEXT";
            default -> type.name();
        };
        String text = switch (type) {
            case STRING -> cell.getStringCellValue();
            case ERROR -> cell.getErrorCellString();
            default -> Optional.ofNullable(cell.getRawValue()).orElse("");
        };
        return String.join(
                "|",
                cell.getReference(),
                kind,
                text,
                (formula ? Optional.of(cell.getCellFormula()) : Optional.empty()).toString(),
                CellAppearance.of(cell.getCellStyle()).toString(),
                cell.getSheet().getMergedRegions().stream()
                        .filter(range -> range.isInRange(cell))
                        .map(range -> range.formatAsString())
                        .findFirst()
                        .orElse(""));
    }
}
