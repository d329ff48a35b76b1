package vn.kontum.report.submission.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.xlsx.write.lint.WorkbookLinter;

/**
 * {@code mvn test -Dtest=AnswerTemplateTest -Dtemplates.refresh=true} writes the first template over the one that is
 * there.
 */
class ResponseTemplateGeneratorTest {
    private static final Path TEMPLATES = Path.of("templates");

    @TempDir
    Path office;

    @Test
    void theShippedTemplateShowsEveryLookOfAnswers() throws IOException {
        if (Boolean.getBoolean("templates.refresh")) {
            Files.write(TEMPLATES.resolve(ResponseTemplate.FILE), ResponseTemplateGenerator.bytes());
        }
        assertThatCode(() -> ResponseTemplate.load(Optional.of(TEMPLATES))).doesNotThrowAnyException();
        assertThat(new WorkbookLinter().lint(Files.readAllBytes(TEMPLATES.resolve(ResponseTemplate.FILE))))
                .isEmpty();
    }

    @Test
    void whatTheOfficeRestylesInExcelIsHowAnswersLook() throws IOException {
        restyled(book -> {
            XSSFFont font = book.createFont();
            font.setFontName("Arial");
            font.setFontHeightInPoints((short) 17);
            book.getSheetAt(0).getRow(4).getCell(0).getCellStyle().setFont(font);
        });

        ResponseTemplate design = ResponseTemplate.load(Optional.of(office));

        assertThat(design.style(ResponseStyle.TITLE).face().name()).isEqualTo("Arial");
        assertThat(design.style(ResponseStyle.TITLE).face().size()).isEqualTo(17);
    }

    @Test
    void aTemplateThatLacksALookIsRefusedNamingIt() throws IOException {
        restyled(book -> book.removeName(book.getName("LOOK_must")));

        assertThatThrownBy(() -> ResponseTemplate.load(Optional.of(office))).hasMessageContaining("LOOK_must");
    }

    private void restyled(Consumer<XSSFWorkbook> change) throws IOException {
        byte[] shipped = Files.readAllBytes(TEMPLATES.resolve(ResponseTemplate.FILE));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(shipped));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.accept(book);
            book.write(out);
            Files.write(office.resolve(ResponseTemplate.FILE), out.toByteArray());
        }
    }
}
