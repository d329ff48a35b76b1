package vn.kontum.report.submission.answer;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.catalogue.Messages;
import vn.kontum.report.workbook.CellLook;
import vn.kontum.report.workbook.Design;
import vn.kontum.report.workbook.SheetDesign;
import vn.kontum.report.workbook.TemplateFile;

/** How answers look: as the office's own template has it, else the built-in one. */
public record AnswerDesign(Design design) {
    static final String FILE = "answer.xlsx";

    /**
     * Reads {@code answer.xlsx} of the folder, or the built-in one where the folder lacks it.
     *
     * @throws vn.kontum.report.workbook.DesignException naming everything that the template lacks
     */
    public static AnswerDesign load(Optional<Path> templatesFolder) {
        TemplateFile template = TemplateFile.load(templatesFolder, FILE);
        Messages words = new Messages("answers", Messages.VIETNAMESE);
        Set<String> sheets = Set.of(words.text("correction.sheet"), words.text("receipt.sheet"));
        return new AnswerDesign(Design.read(template.name(), template.bytes(), AnswerLook.keys(), sheets));
    }

    CellLook look(AnswerLook look) {
        return design.look(look.key());
    }

    SheetDesign sheet(String name) {
        return design.sheet(name);
    }
}
