package vn.kontum.report.publication.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.kontum.report.publication.model.SampleSubmissions;
import vn.kontum.report.publication.workbook.layout.ReportTemplate;
import vn.kontum.report.text.Messages;
import vn.kontum.report.text.OfficeProperties;

class SigningSetTest {
    private static final String FACE = "&\"Times New Roman,Regular\"";
    private static final Map<String, Printed> YEARS = new ConcurrentHashMap<>();

    /** A report and its set; each is written once for all tests, which only read. */
    private record Printed(byte[] report, byte[] set) {
        static Printed of(int quarter, Locale language) {
            return YEARS.computeIfAbsent(quarter + language.getLanguage(), key -> written(quarter, language));
        }

        private static Printed written(int quarter, Locale language) {
            byte[] report = new ReportWorkbookWriter(ReportTemplate.load(Optional.empty()), OfficeProperties.unknown())
                    .write(SampleSubmissions.year(quarter).in(language).report());
            try {
                return new Printed(report, SigningSet.of(report));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void coverSummaryTablesAndChartsArePrintedAndDataAreNot() throws IOException {
        assertThat(sheets(Printed.of(2, Messages.VIETNAMESE).set()))
                .containsExactly(
                        "Bìa", "Tóm tắt", "Biểu 01", "Biểu 02", "Biểu 03", "Biểu 04", "Biểu 05", "Biểu 06", "Biểu đồ");
    }

    @Test
    void theEnglishEditionHasTheSameSet() throws IOException {
        assertThat(sheets(Printed.of(2, Locale.ENGLISH).set())).hasSize(9);
    }

    /** Its columns of counts are narrower than those of the workbook; the head "Exceeded" needs more than others. */
    @Test
    void noWordOfAHeadOverCountsIsBrokenInEitherLanguage() throws IOException {
        for (Locale language : List.of(Locale.ENGLISH, Messages.VIETNAMESE)) {
            byte[] set = Printed.of(4, language).set();
            try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(set))) {
                XSSFSheet summary = opened.getSheetAt(1);
                CellMeasure measure = new CellMeasure(summary);
                List<XSSFCell> heads = StreamSupport.stream(summary.spliterator(), false)
                        .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                        .map(XSSFCell.class::cast)
                        .filter(cell -> cell.getCellType() == CellType.STRING
                                && cell.getCellStyle().getFont().getBold()
                                && measure.alone(cell)
                                && cell.getColumnIndex() > 1)
                        .toList();

                assertThat(heads)
                        .hasSizeGreaterThan(9)
                        .allSatisfy(head -> assertThat(measure.unbroken(head))
                                .as(head.getStringCellValue())
                                .isLessThanOrEqualTo(summary.getColumnWidth(head.getColumnIndex()) / 256.0 + 0.01));
            }
        }
    }

    @Test
    void everyFigureKeepsItsValue() throws IOException {
        Printed printed = Printed.of(2, Messages.VIETNAMESE);

        List<String> before = figures(printed.report());
        assertThat(before).hasSizeGreaterThan(100);
        assertThat(figures(printed.set())).isEqualTo(before);
    }

    private static List<String> sheets(byte[] workbook) throws IOException {
        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            return StreamSupport.stream(opened.spliterator(), false)
                    .map(sheet -> sheet.getSheetName())
                    .toList();
        }
    }

    /** What the cover, the summary and the sheets behind them say together is gone with those sheets. */
    @Test
    void nothingIsLeftThatAProgramCouldWorkOutAgain() throws IOException {
        byte[] set = Printed.of(2, Messages.VIETNAMESE).set();

        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(set))) {
            List<Cell> cells = new ArrayList<>();
            opened.forEach(sheet -> sheet.forEach(row -> row.forEach(cells::add)));
            assertThat(cells).noneMatch(cell -> cell.getCellType() == CellType.FORMULA);
            assertThat(cells.stream().filter(cell -> cell.getCellType() == CellType.STRING))
                    .anyMatch(cell -> cell.getStringCellValue().equals("21/21"))
                    .anyMatch(cell -> cell.getStringCellValue().contains("đạt và vượt"));
        }
    }

    /** Tables are printed in nine tenths of their size and a little more: 10 points are 9 on paper. */
    @Test
    void noTextIsSmallerThanTenPointsBeforeThePageIsScaled() throws IOException {
        try (XSSFWorkbook set = opened(Printed.of(2, Messages.VIETNAMESE).set())) {
            for (int i = 0; i < set.getNumberOfFonts(); i++) {
                assertThat(set.getFontAt(i).getFontHeightInPoints()).isGreaterThanOrEqualTo((short) 10);
            }
            assertThat(set.getSheet("Biểu 01").getFooter().getRight()).isEqualTo(FACE + "&10Trang &P/&N");
        }
    }

    /** The page of charts is printed in 815 thousandths of its size: 11.1 points are 9 on paper. */
    @Test
    void noTextOfAChartIsSmallerThanNinePointsOnPaper() throws IOException {
        try (XSSFWorkbook set = opened(Printed.of(2, Messages.VIETNAMESE).set())) {
            XSSFSheet charts = set.getSheet("Biểu đồ");

            assertThat(charts.getDrawingPatriarch().getCharts())
                    .isNotEmpty()
                    .allSatisfy(chart -> assertThat(Pattern.compile("<a:(?:defRPr|rPr) [^>]*sz=\"(\\d+)\"")
                                    .matcher(chart.getCTChartSpace().xmlText())
                                    .results())
                            .isNotEmpty()
                            .allMatch(size -> Integer.parseInt(size.group(1)) >= 1110));
        }
    }

    /** What is not in the set is not named in its contents. */
    @Test
    void theContentsNameTheSheetsOfTheSetOnly() throws IOException {
        try (XSSFWorkbook set = opened(Printed.of(2, Messages.VIETNAMESE).set())) {
            XSSFSheet cover = set.getSheet("Bìa");
            List<String> shown = StreamSupport.stream(cover.spliterator(), false)
                    .filter(row -> !row.getZeroHeight())
                    .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                    .filter(cell -> cell.getCellType() == CellType.STRING)
                    .map(Cell::getStringCellValue)
                    .toList();

            assertThat(shown).contains("Biểu 01", "Biểu đồ").doesNotContain("Dữ liệu", "Chất lượng", "Lịch sử");
            assertThat(cover.getHyperlinkList())
                    .noneMatch(link -> link.getLocation().contains("Dữ liệu"));
        }
    }

    /** 7.27 inches of 13.09 digits are 95.2 digits, which are 105.7 in nine tenths of their size. */
    @Test
    void theSummaryFitsTheWidthOfItsPageInNineTenthsOfItsSize() throws IOException {
        try (XSSFWorkbook set = opened(Printed.of(2, Messages.VIETNAMESE).set())) {
            XSSFSheet summary = set.getSheet("Tóm tắt");

            assertThat(IntStream.rangeClosed(0, 11)
                            .mapToDouble(column -> summary.getColumnWidth(column) / 256.0)
                            .sum())
                    .isBetween(104.0, 105.7);
            assertThat(summary.getPrintSetup().getFitHeight()).isZero();
        }
    }

    @Test
    void everyTextOfTheSummaryHasRoomForItsLinesAndNoLinkHasTwo() throws IOException {
        for (Locale language : List.of(Messages.VIETNAMESE, Locale.ENGLISH)) {
            try (XSSFWorkbook set = opened(Printed.of(2, language).set())) {
                XSSFSheet summary = set.getSheetAt(1);
                List<XSSFCell> wrapped = texts(summary);
                CellMeasure measure = new CellMeasure(summary);

                assertThat(wrapped)
                        .hasSizeGreaterThan(20)
                        .allSatisfy(cell -> assertThat(cell.getRow().getHeightInPoints())
                                .isGreaterThanOrEqualTo((float) measure.points(cell)));
                assertThat(wrapped.stream().filter(cell -> measure.lines(cell) > 1))
                        .isNotEmpty()
                        .allMatch(cell -> cell.getHyperlink() == null);
            }
        }
    }

    /** Otherwise the English summary takes a second page for two rows. */
    @Test
    void noRowOfTheSummaryIsMuchHigherThanItsTexts() throws IOException {
        for (Locale language : List.of(Messages.VIETNAMESE, Locale.ENGLISH)) {
            try (XSSFWorkbook set = opened(Printed.of(4, language).set())) {
                XSSFSheet summary = set.getSheetAt(1);
                CellMeasure measure = new CellMeasure(summary);

                assertThat(texts(summary).stream().map(XSSFCell::getRow).distinct())
                        .allSatisfy(row -> assertThat((double) row.getHeightInPoints())
                                .as("row %s in %s", row.getRowNum() + 1, language)
                                .isLessThan(16
                                        + texts(summary).stream()
                                                .filter(cell -> cell.getRow() == row)
                                                .mapToDouble(measure::points)
                                                .max()
                                                .orElseThrow()));
            }
        }
    }

    private static List<XSSFCell> texts(XSSFSheet sheet) {
        List<XSSFCell> texts = new ArrayList<>();
        sheet.forEach(row -> row.forEach(cell -> {
            if (cell.getCellType() == CellType.STRING && cell.getCellStyle().getWrapText()) {
                texts.add((XSSFCell) cell);
            }
        }));
        return texts;
    }

    private static XSSFWorkbook opened(byte[] workbook) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(workbook));
    }

    /** Addresses and values of the numbers of table 01, of its formulas those that are kept beside them. */
    private static List<String> figures(byte[] workbook) throws IOException {
        List<String> figures = new ArrayList<>();
        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            opened.getSheet("Biểu 01")
                    .forEach(row -> row.forEach(cell -> value(cell).ifPresent(figures::add)));
        }
        return figures;
    }

    private static Optional<String> value(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return type == CellType.NUMERIC
                ? Optional.of(cell.getAddress() + " " + cell.getNumericCellValue())
                : Optional.empty();
    }
}
