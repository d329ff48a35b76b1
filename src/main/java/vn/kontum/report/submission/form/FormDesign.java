package vn.kontum.report.submission.form;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.workbook.Design;
import vn.kontum.report.workbook.TemplateFile;

/** Where the look of the form comes from: the office's own template if there is one, else the built-in one. */
public final class FormDesign {
    static final String FILE = "form.xlsx";

    private FormDesign() {}

    /**
     * Reads {@code form.xlsx} of the folder, or the built-in one where the folder lacks it.
     *
     * @throws vn.kontum.report.workbook.DesignException naming everything that the template lacks
     */
    public static Design load(Optional<Path> templatesFolder) {
        TemplateFile template = TemplateFile.load(templatesFolder, FILE);
        FormWords words = new FormWords();
        return Design.read(
                template.name(),
                template.bytes(),
                FormLook.keys(),
                Set.of(words.guideSheet(), words.formSheet(), words.indicatorSheet()));
    }
}
