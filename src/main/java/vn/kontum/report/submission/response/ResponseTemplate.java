package vn.kontum.report.submission.response;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.text.Messages;
import vn.kontum.report.xlsx.write.CellStyleSpec;
import vn.kontum.report.xlsx.write.SheetTemplate;
import vn.kontum.report.xlsx.write.StyleTemplate;
import vn.kontum.report.xlsx.write.TemplateFile;

/** How answers look: as the office's own template has it, else the built-in one. */
public record ResponseTemplate(StyleTemplate design) {
    static final String FILE = "answer.xlsx";

    /**
     * Reads {@code answer.xlsx} of the folder, or the built-in one where the folder lacks it.
     *
     * @throws vn.kontum.report.xlsx.write.TemplateException naming everything that the template lacks
     */
    public static ResponseTemplate load(Optional<Path> templatesFolder) {
        TemplateFile template = TemplateFile.load(templatesFolder, FILE);
        Messages messages = new Messages("answers", Messages.VIETNAMESE);
        Set<String> sheets = Set.of(messages.text("correction.sheet"), messages.text("receipt.sheet"));
        return new ResponseTemplate(
                StyleTemplate.read(template.name(), template.bytes(), ResponseStyle.keys(), sheets));
    }

    CellStyleSpec style(ResponseStyle style) {
        return design.style(style.key());
    }

    SheetTemplate sheet(String name) {
        return design.sheet(name);
    }
}
