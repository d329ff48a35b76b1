package vn.kontum.report.submission.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.publication.workbook.LibreOfficeRecalculation;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.sample.SampleFile;
import vn.kontum.report.submission.sample.SampleYear;

/**
 * A clerk opens the returned workbook, follows each link, mends the cell it leads to, saves, and sends that very file
 * again.
 */
class CorrectionRoundTripTest {
    private static final String UNIT = "608";
    private static final String LIST = "LỖI CẦN SỬA";
    private static final String FORM = "Số liệu";
    private static final Pattern PLACE = Pattern.compile(FORM + "!([A-Z]+\\d+)");
    /** A code before the name of what it stands for. */
    private static final Pattern CODE = Pattern.compile("\\b([a-z0-9_]+) \\(\"");

    @TempDir
    Path directory;

    private final Map<String, BigDecimal> figures = new LinkedHashMap<>();
    private ResponseFixture responseFixture;
    private byte[] form;

    @BeforeEach
    void fillIn() {
        Period period = new Period(2021, 1);
        SampleYear year = new SampleYear();
        SampleFile sample = year.files(period).stream()
                .filter(file -> file.unit().equals(UNIT))
                .findFirst()
                .orElseThrow();
        responseFixture = new ResponseFixture(directory, UNIT, period, PriorSubmissions.none());
        form = year.bytes(sample);
        figures.putAll(figures(responseFixture.validate(form)));
    }

    @Test
    void everyFaultOfACellIsMendedWhereTheAnswerPointsTo() {
        FaultyFormExamples.ofCells().forEach((code, fault) -> {
            byte[] broken = broken(code, fault);

            assertThat(responseFixture
                            .validate(mended(code, responseFixture.answer(broken)))
                            .findings())
                    .as(code.name())
                    .noneMatch(finding -> finding.blocks());
        });
    }

    @Test
    void faultsMendedInLibreOfficeAreGoneAndTheFiguresAreThoseOfTheUnit() throws Exception {
        Map<FindingCode, UnaryOperator<byte[]>> few = FaultyFormExamples.ofCells();
        few.keySet().retainAll(List.of(FindingCode.MISSING, FindingCode.DATE_IN_NUMBER, FindingCode.AMBIGUOUS_CELL));
        mendedInLibreOffice(few);
    }

    @Test
    @Tag("slow")
    void everyFaultIsMendedInLibreOffice() throws Exception {
        Map<FindingCode, UnaryOperator<byte[]>> all = FaultyFormExamples.ofCells();
        all.putAll(FaultyFormExamples.ofSheets());
        mendedInLibreOffice(all);
    }

    private void mendedInLibreOffice(Map<FindingCode, UnaryOperator<byte[]>> faults) throws Exception {
        assumeTrue(LibreOfficeRecalculation.installed(), "LibreOffice is not installed");
        LibreOfficeEditor clerk = new LibreOfficeEditor(directory);
        for (Map.Entry<FindingCode, UnaryOperator<byte[]>> fault : faults.entrySet()) {
            byte[] answer = responseFixture.answer(broken(fault.getKey(), fault.getValue()));
            clerk.open(answer);
            follow(clerk, fault.getKey(), answer);
            clerk.save();
        }

        List<byte[]> saved = clerk.work();

        List<FindingCode> codes = List.copyOf(faults.keySet());
        for (int i = 0; i < codes.size(); i++) {
            ValidationResult validationResult = responseFixture.validate(saved.get(i));
            assertThat(validationResult.outcome())
                    .as(codes.get(i) + " " + validationResult.findings())
                    .isEqualTo(Outcome.ACCEPTED);
            assertThat(figures(validationResult)).as(codes.get(i).name()).isEqualTo(figures);
        }
    }

    /** Does what the answer says, knowing nothing else but the right figures. */
    private void follow(LibreOfficeEditor clerk, FindingCode code, byte[] answer) throws IOException {
        clerk.unlock(FORM);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(answer))) {
            List<String> cells = book.getSheet(LIST).getHyperlinkList().stream()
                    .map(link -> new CellReference(link.getLocation()).formatAsString(false))
                    .toList();
            switch (code) {
                case DUPLICATE_CODE -> clerk.delete(FORM, lastPlace(book));
                case LAYOUT_CHANGED -> clerk.type(FORM, "A10", forgotten(book));
                default ->
                    cells.forEach(cell -> clerk.unmerge(FORM, cell)
                            .format(FORM, cell)
                            .type(FORM, cell, figures.get(variable(book, cell)).toPlainString()));
            }
        }
    }

    /** The code that the answer misses; its line is the one without a code. */
    private static String forgotten(XSSFWorkbook book) {
        return CODE.matcher(said(book))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static String lastPlace(XSSFWorkbook book) {
        List<String> places = PLACE.matcher(said(book))
                .results()
                .map(MatchResult::group)
                .map(place -> place.substring(place.indexOf('!') + 1))
                .collect(Collectors.toList());
        return places.get(places.size() - 1);
    }

    /** What is wrong, as the first line of the list has it. */
    private static String said(XSSFWorkbook book) {
        XSSFSheet list = book.getSheet(LIST);
        return list.getRow(list.getLastRowNum()).getCell(6).getStringCellValue();
    }

    private static String variable(XSSFWorkbook book, String cell) {
        return book.getSheet(FORM)
                .getRow(new CellReference(cell).getRow())
                .getCell(0)
                .getStringCellValue();
    }

    private byte[] broken(FindingCode code, UnaryOperator<byte[]> fault) {
        byte[] broken = fault.apply(form);
        assertThat(responseFixture.validate(broken).codes()).contains(code.name());
        return broken;
    }

    /** Every cell that the list links to gets the figure that belongs into it. */
    private byte[] mended(FindingCode code, byte[] returned) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(returned));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            List<XSSFHyperlink> links = book.getSheet(LIST).getHyperlinkList();
            assertThat(links).as(code.name()).isNotEmpty();
            links.forEach(link -> mend(book, new CellReference(link.getLocation())));
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void mend(XSSFWorkbook book, CellReference at) {
        XSSFSheet sheet = book.getSheet(at.getSheetName());
        Cell cell = sheet.getRow(at.getRow()).getCell(at.getCol());
        String variable = sheet.getRow(at.getRow()).getCell(0).getStringCellValue();
        assertThat(cell.getCellComment()).as(at.formatAsString()).isNotNull();
        for (int i = sheet.getNumMergedRegions() - 1; i >= 0; i--) {
            if (sheet.getMergedRegion(i).isInRange(cell)) {
                sheet.removeMergedRegion(i);
            }
        }
        cell.setBlank();
        CellStyle style = book.createCellStyle();
        style.cloneStyleFrom(cell.getCellStyle());
        style.setDataFormat((short) 0);
        cell.setCellStyle(style);
        cell.setCellValue(figures.get(variable).doubleValue());
    }

    private static Map<String, BigDecimal> figures(ValidationResult validationResult) {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        for (ReportedValue reportedValue :
                validationResult.submission().orElseThrow().readings()) {
            reportedValue.value().ifPresent(value -> figures.put(reportedValue.variable(), value.stripTrailingZeros()));
        }
        return figures;
    }
}
