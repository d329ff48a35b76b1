package vn.kontum.report.submission.form;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.xlsx.write.StyleTemplate;
import vn.kontum.report.xlsx.write.TemplateFile;

/** Where the look of the form comes from: the office's own template if there is one, else the built-in one. */
public final class FormTemplate {
    static final String FILE = "form.xlsx";

    private FormTemplate() {}

    /**
     * Reads {@code form.xlsx} of the folder, or the built-in one where the folder lacks it.
     *
     * @throws vn.kontum.report.xlsx.write.TemplateException naming everything that the template lacks
     */
    public static StyleTemplate load(Optional<Path> templatesFolder) {
        TemplateFile template = TemplateFile.load(templatesFolder, FILE);
        FormTexts words = new FormTexts();
        return StyleTemplate.read(
                template.name(),
                template.bytes(),
                FormStyle.keys(),
                Set.of(words.guideSheet(), words.formSheet(), words.indicatorSheet()));
    }
}
