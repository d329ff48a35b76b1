package vn.kontum.report.submission.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.validation.FilledForm;
import vn.kontum.report.submission.validation.ValidatorFixture;

/** A fault that many cells have from one cause is told once, and at each of the cells what is wrong there. */
class SharedCausesTest {
    private static final List<String> SPOILT =
            List.of("cattle_total", "tourist_arrivals", "urban_households", "rural_households", "insured_persons");

    @TempDir
    Path directory;

    private FilledForm form;
    private ResponseFixture fixture;

    /** Every digit of the format stands behind the number: 7 looks like 70. */
    @BeforeEach
    void spoil() {
        form = ValidatorFixture.district();
        SPOILT.forEach(code -> form.cell(code, cell -> {
            Workbook book = cell.getSheet().getWorkbook();
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("0\"0\""));
            cell.setCellStyle(style);
        }));
        fixture = new ResponseFixture(directory, "615", new Period(2021, 1), PriorSubmissions.none());
    }

    @Test
    void theNoteOfEachCellTellsItsOwnReadingAndHowManyHaveTheSameCause() {
        List<String> notes = notes();

        for (int i = 0; i < SPOILT.size(); i++) {
            String others = notes.get((i + 1) % SPOILT.size());
            assertThat(notes.get(i))
                    .contains("!" + form.address(SPOILT.get(i)) + ":")
                    .contains("Cùng nguyên nhân này ở 5 ô")
                    .doesNotContain(form.address(SPOILT.get((i + 1) % SPOILT.size())));
            assertThat(others).isNotEqualTo(notes.get(i));
        }
    }

    @Test
    void theAnswerForProgramsNamesEveryCellAndItsVariable() {
        JsonNode finding = JsonMapper.shared()
                .readTree(fixture.json(form.bytes()))
                .get("findings")
                .valueStream()
                .filter(each -> each.get("code").asString().equals("NUMBER_FORMAT"))
                .findFirst()
                .orElseThrow();

        assertThat(finding.get("cells")
                        .valueStream()
                        .map(cell -> cell.get("variable").asString()))
                .containsExactlyInAnyOrderElementsOf(SPOILT);
        assertThat(finding.get("cells")
                        .valueStream()
                        .map(cell -> cell.get("cell").asString()))
                .containsExactlyInAnyOrderElementsOf(
                        SPOILT.stream().map(form::address).toList());
    }

    @Test
    void theListSaysHowManyCellsALineIsAbout() {
        try (XSSFWorkbook returned = open()) {
            List<String> places = new ArrayList<>();
            returned.getSheetAt(0).forEach(row -> {
                if (row.getCell(2) != null) {
                    places.add(row.getCell(2).toString());
                }
            });

            assertThat(places).anyMatch(place -> place.endsWith("và 4 ô khác"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> notes() {
        try (XSSFWorkbook returned = open()) {
            return SPOILT.stream()
                    .map(code -> new CellReference(form.address(code)))
                    .map(at -> returned.getSheet(FilledForm.SHEET)
                            .getRow(at.getRow())
                            .getCell(at.getCol())
                            .getCellComment()
                            .getString()
                            .getString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private XSSFWorkbook open() throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(fixture.answer(form.bytes())));
    }
}
