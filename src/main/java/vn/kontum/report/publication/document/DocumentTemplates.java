package vn.kontum.report.publication.document;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.kontum.report.docx.DocxTemplate;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.text.Messages;
import vn.kontum.report.text.OfficeProperties;

/**
 * What Word documents are written from: the office's own templates where it has any, and what it says of itself.
 *
 * @param report the template of the report
 * @param urgent the template of the letter to offices in charge
 */
public record DocumentTemplates(DocxTemplate report, DocxTemplate urgent, OfficeProperties office, Locale locale) {
    private static final String LAYOUT = "1";

    /** Vietnamese templates, or English ones for every other language. */
    public static DocumentTemplates load(Optional<Path> folder, OfficeProperties office, Locale locale) {
        String ending = Messages.vietnamese(locale) ? ".docx" : "_en.docx";
        return new DocumentTemplates(
                DocxTemplate.load(folder, "report" + ending),
                DocxTemplate.load(folder, "urgent" + ending),
                office,
                locale);
    }

    /** Changes whenever the same figures would be written differently. */
    public String version() {
        Messages messages = new Messages(DocumentText.TOPIC, locale);
        Map<String, String> texts = new TreeMap<>();
        messages.keys().forEach(key -> texts.put(key, messages.pattern(key)));
        return Sha256.of(LAYOUT
                + Sha256.of(report.file().bytes())
                + Sha256.of(urgent.file().bytes())
                + office
                + texts);
    }
}
