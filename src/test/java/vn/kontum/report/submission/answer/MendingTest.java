package vn.kontum.report.submission.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.Arrival;
import vn.kontum.report.intake.LedgerEntry;
import vn.kontum.report.intake.Outcome;
import vn.kontum.report.intake.Sha256;
import vn.kontum.report.report.book.LibreOffice;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.JudgeDesk;
import vn.kontum.report.submission.Judgement;
import vn.kontum.report.submission.Reading;
import vn.kontum.report.submission.form.TypedForm;
import vn.kontum.report.submission.sample.SampleFile;
import vn.kontum.report.submission.sample.SampleYear;

/** A clerk opens the returned workbook, follows each link, mends the cell it leads to, saves, and sends that very file again. */
class MendingTest {
    private static final String UNIT = "608";
    private static final String SHEET = "LỖI CẦN SỬA";

    @TempDir
    Path directory;

    private final Map<FindingCode, byte[]> broken = new LinkedHashMap<>();
    private final Map<String, BigDecimal> figures = new LinkedHashMap<>();
    private SampleFile sample;
    private byte[] form;

    @BeforeEach
    void fillIn() {
        SampleYear year = new SampleYear();
        sample = year.files(new Period(2021, 1)).stream()
                .filter(file -> file.unit().equals(UNIT))
                .findFirst()
                .orElseThrow();
        form = year.bytes(sample);
        figures.putAll(figures(judge(form)));
        breakEachInItsWay();
    }

    private void breakEachInItsWay() {
        broken(FindingCode.MISSING, typed -> typed.blank("population_end"));
        broken(FindingCode.NO_REASON, typed -> typed.text("cattle_total", "[x]"));
        broken(FindingCode.NOT_A_NUMBER, typed -> typed.text("households_total", "bốn vạn"));
        broken(FindingCode.AMBIGUOUS_NUMBER, typed -> typed.text("fruit_trees_new_area_ha", "39.600"));
        broken(FindingCode.UNIT, typed -> typed.text("cattle_total", "7 nghìn con"));
        broken(FindingCode.OUT_OF_RANGE, typed -> typed.number("population_end", "173358000"));
        broken(FindingCode.NOT_INTEGER, typed -> typed.number("tourist_arrivals", "12.5"));
        broken(
                FindingCode.DATE_IN_NUMBER,
                typed -> dated((org.apache.poi.xssf.usermodel.XSSFCell) typed.input("deaths")));
        broken(FindingCode.ERROR_CELL, typed -> typed.input("cattle_total").setCellErrorValue((byte) 7));
        broken(FindingCode.NO_CACHED_VALUE, typed -> formula(typed.input("cattle_total")));
        broken(
                FindingCode.AMBIGUOUS_CELL,
                typed ->
                        typed.book(book -> book.getSheetAt(1).addMergedRegionUnsafe(new CellRangeAddress(8, 9, 5, 5))));
    }

    @Test
    void everyFaultOfACellIsMendedWhereTheAnswerPointsTo() {
        broken.forEach((code, bytes) -> assertThat(
                        judge(mended(code, answer(bytes))).findings())
                .as(code.name())
                .noneMatch(finding -> finding.blocks()));
    }

    @Test
    void mendedInLibreOfficeItIsAcceptedWithTheFiguresOfTheUnit() throws Exception {
        assumeTrue(LibreOffice.installed(), "LibreOffice is not installed");
        LibreOffice office = new LibreOffice(directory);
        List<FindingCode> codes = List.copyOf(broken.keySet());
        List<byte[]> opened = office.saved(
                codes.stream().map(code -> answer(broken.get(code))).toList());
        List<byte[]> mended = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            mended.add(mended(codes.get(i), opened.get(i)));
        }

        List<byte[]> saved = office.saved(mended);

        for (int i = 0; i < codes.size(); i++) {
            Judgement judgement = judge(saved.get(i));
            assertThat(judgement.outcome())
                    .as(codes.get(i) + " " + judgement.findings())
                    .isEqualTo(Outcome.ACCEPTED);
            assertThat(figures(judgement)).as(codes.get(i).name()).isEqualTo(figures);
        }
    }

    private byte[] answer(byte[] bytes) {
        Judgement judgement = judge(bytes);
        Instant now = Instant.parse("2021-03-15T02:00:00Z");
        Arrival arrival = new Arrival(1, now, UNIT, sample.name(), bytes.length, Sha256.of(bytes));
        LedgerEntry entry = new LedgerEntry(
                arrival,
                1,
                Optional.of(judgement.outcome()),
                judgement.codes(),
                Optional.of(UNIT),
                Optional.of("2021-Q1"),
                Optional.empty(),
                Optional.of(now),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Answered answered = new Answered(entry, judgement, Optional.of(file(bytes)), Optional.empty());
        return new Answers(JudgeDesk.CATALOGUE).answer(answered).get(0).content();
    }

    /** Every cell that the list links to gets the figure that belongs into it. */
    private byte[] mended(FindingCode code, byte[] returned) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(returned));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            List<XSSFHyperlink> links = book.getSheet(SHEET).getHyperlinkList();
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
        org.apache.poi.ss.usermodel.CellStyle style = book.createCellStyle();
        style.cloneStyleFrom(cell.getCellStyle());
        style.setDataFormat((short) 0);
        cell.setCellStyle(style);
        cell.setCellValue(figures.get(variable).doubleValue());
    }

    private void broken(FindingCode code, Consumer<TypedForm> fault) {
        TypedForm typed = new TypedForm(form);
        fault.accept(typed);
        byte[] bytes = typed.bytes();
        assertThat(judge(bytes).codes()).contains(code.name());
        broken.put(code, bytes);
    }

    private static void dated(org.apache.poi.xssf.usermodel.XSSFCell cell) {
        org.apache.poi.ss.usermodel.CellStyle style =
                cell.getSheet().getWorkbook().createCellStyle();
        style.cloneStyleFrom(cell.getCellStyle());
        style.setDataFormat((short) 14);
        cell.setCellStyle(style);
        cell.setCellValue(44270);
    }

    private static void formula(Cell cell) {
        cell.setBlank();
        cell.setCellFormula("3000+4258");
    }

    private static Map<String, BigDecimal> figures(Judgement judgement) {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        for (Reading reading : judgement.submission().orElseThrow().readings()) {
            reading.value().ifPresent(value -> figures.put(reading.variable(), value.stripTrailingZeros()));
        }
        return figures;
    }

    private Judgement judge(byte[] bytes) {
        return new JudgeDesk(directory).judge(sample.name(), UNIT, bytes);
    }

    private Path file(byte[] bytes) {
        try {
            return Files.write(Files.createTempFile(directory, "a", ".xlsx"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
