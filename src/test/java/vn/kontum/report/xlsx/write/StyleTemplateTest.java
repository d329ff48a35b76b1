package vn.kontum.report.xlsx.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.kontum.report.xlsx.model.CellAddress;

class StyleTemplateTest {
    private static final CellStyleSpec TITLE = CellStyleSpec.plain()
            .size(9.5)
            .bold()
            .color("1F3864")
            .fill("FFF2CC")
            .border(BorderStyle.THIN)
            .borderColor("7F7F7F")
            .center()
            .wrap()
            .format("#,##0.00")
            .unlocked();

    @Test
    void theLookOfANamedCellIsTakenWhole() throws IOException {
        assertThat(StyleTemplate.read("t.xlsx", template("LOOK_title"), Set.of("title"), Set.of())
                        .style("title"))
                .isEqualTo(TITLE);
    }

    @Test
    void widthsAndPageOfASheetAreThoseOfTheTemplate() throws IOException {
        StyleTemplate styleTemplate = StyleTemplate.read("t.xlsx", template("LOOK_title"), Set.of(), Set.of("Bìa"));

        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet();
            styleTemplate.sheet("Bìa").apply(sheet);

            assertThat(sheet.getColumnWidth(1)).isEqualTo(40 * 256);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
        }
    }

    @Test
    void everythingMissingIsToldAtOnce() throws IOException {
        byte[] template = template("LOOK_other");

        assertThatThrownBy(() -> StyleTemplate.read("t.xlsx", template, Set.of("title", "note"), Set.of("Ghi chú")))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("LOOK_title")
                .hasMessageContaining("LOOK_note")
                .hasMessageContaining("Ghi chú");
    }

    @Test
    void whatIsNoWorkbookIsAnErrorThatNamesTheFile() {
        byte[] nonsense = "nonsense".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> StyleTemplate.read("templates/report.xlsx", nonsense, Set.of(), Set.of()))
                .isInstanceOf(TemplateException.class)
                .hasMessageStartingWith("[templates/report.xlsx] does not open");
    }

    private static byte[] template(String name) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.createSheet("Bìa");
            sheet.setColumnWidth(1, 40 * 256);
            sheet.getPrintSetup().setLandscape(true);
            sheet.getPrintSetup().setPaperSize((short) 9);
            new StyleRegistry(book).apply(sheet.createRow(0).createCell(0), TITLE);
            new DefinedNames(book).add(name, "Bìa", new CellAddress(0, 0));
            book.write(out);
            return out.toByteArray();
        }
    }
}
