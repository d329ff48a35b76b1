package vn.kontum.report.publication.workbook.layout;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.publication.model.ReportFormatter;
import vn.kontum.report.text.Messages;
import vn.kontum.report.xlsx.write.CellStyleSpec;
import vn.kontum.report.xlsx.write.SheetTemplate;
import vn.kontum.report.xlsx.write.StyleTemplate;
import vn.kontum.report.xlsx.write.TemplateFile;

/**
 * How the book looks: the office's own template if there is one, else the built-in one. Its sheets are named in
 * Vietnamese for every language of the book.
 */
public final class ReportTemplate {
    public static final String FILE = "report.xlsx";

    private final StyleTemplate styleTemplate;
    private final Map<ReportSheet, SheetTemplate> sheets;
    private final String sha256;

    private ReportTemplate(StyleTemplate styleTemplate, Map<ReportSheet, String> names, String sha256) {
        this.styleTemplate = styleTemplate;
        this.sha256 = sha256;
        this.sheets = new EnumMap<>(ReportSheet.class);
        names.forEach((key, name) -> sheets.put(key, styleTemplate.sheet(name)));
    }

    /**
     * Reads {@code report.xlsx} of the folder, or the built-in one where the folder lacks it.
     *
     * @throws vn.kontum.report.xlsx.write.TemplateException naming everything that the template lacks
     */
    public static ReportTemplate load(Optional<Path> templatesFolder) {
        return of(TemplateFile.load(templatesFolder, FILE));
    }

    public static ReportTemplate of(TemplateFile template) {
        Map<ReportSheet, String> names = names();
        Set<String> sheets = Set.copyOf(names.values());
        return new ReportTemplate(
                StyleTemplate.read(template.name(), template.bytes(), ReportStyle.keys(), sheets),
                names,
                Sha256.of(template.bytes()));
    }

    /** Hash of the template. */
    public String sha256() {
        return sha256;
    }

    public CellStyleSpec look(ReportStyle reportStyle) {
        return styleTemplate.look(reportStyle.key());
    }

    SheetTemplate sheet(ReportSheet key) {
        return Optional.ofNullable(sheets.get(key)).orElseThrow();
    }

    /** What the template calls its sheets. */
    public static Map<ReportSheet, String> names() {
        ReportFormatter vietnamese = new ReportFormatter(Messages.VIETNAMESE);
        Map<ReportSheet, String> names = new EnumMap<>(ReportSheet.class);
        for (ReportSheet key : ReportSheet.values()) {
            names.put(key, key == ReportSheet.SECTION ? vietnamese.text(key.key(), "02") : vietnamese.text(key.key()));
        }
        return names;
    }
}
