package vn.kontum.report.submission.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.xlsx.write.lint.WorkbookLinter;

/**
 * {@code mvn test -Dtest=FormTemplateTest -Dtemplates.refresh=true} writes the first template over the one that is
 * there.
 */
class FormTemplateGeneratorTest {
    private static final Path TEMPLATES = Path.of("templates");

    @Test
    void theShippedTemplateShowsEveryLookOfTheForm() throws IOException {
        if (Boolean.getBoolean("templates.refresh")) {
            Files.createDirectories(TEMPLATES);
            Files.write(TEMPLATES.resolve(FormTemplate.FILE), FormTemplateGenerator.bytes());
        }
        assertThatCode(() -> FormTemplate.load(Optional.of(TEMPLATES))).doesNotThrowAnyException();
    }

    @Test
    void theShippedTemplateIsAWorkbookThatOpensWithoutComplaint() throws IOException {
        assertThat(new WorkbookLinter().lint(Files.readAllBytes(TEMPLATES.resolve(FormTemplate.FILE))))
                .isEmpty();
    }

    @Test
    void aFolderWithoutATemplateLeavesTheBuiltInOne(@TempDir Path empty) {
        assertThat(FormTemplate.load(Optional.of(empty)).style(FormStyle.INPUT.key()))
                .isEqualTo(FormTemplate.load(Optional.empty()).style(FormStyle.INPUT.key()));
    }
}
