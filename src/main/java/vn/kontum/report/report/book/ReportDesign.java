package vn.kontum.report.report.book;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.catalogue.Messages;
import vn.kontum.report.intake.Sha256;
import vn.kontum.report.report.Words;
import vn.kontum.report.workbook.CellLook;
import vn.kontum.report.workbook.Design;
import vn.kontum.report.workbook.SheetDesign;
import vn.kontum.report.workbook.TemplateFile;

/** How the book looks: the office's own template if there is one, else the built-in one. Its sheets are named in Vietnamese for every language of the book. */
public final class ReportDesign {
    public static final String FILE = "report.xlsx";

    private final Design design;
    private final Map<SheetKey, SheetDesign> sheets;
    private final String sha256;

    private ReportDesign(Design design, Map<SheetKey, String> names, String sha256) {
        this.design = design;
        this.sha256 = sha256;
        this.sheets = new EnumMap<>(SheetKey.class);
        names.forEach((key, name) -> sheets.put(key, design.sheet(name)));
    }

    /**
     * Reads {@code report.xlsx} of the folder, or the built-in one where the folder lacks it.
     *
     * @throws vn.kontum.report.workbook.DesignException naming everything that the template lacks
     */
    public static ReportDesign load(Optional<Path> templatesFolder) {
        return of(TemplateFile.load(templatesFolder, FILE));
    }

    public static ReportDesign of(TemplateFile template) {
        Map<SheetKey, String> names = names();
        Set<String> sheets = Set.copyOf(names.values());
        return new ReportDesign(
                Design.read(template.name(), template.bytes(), Look.keys(), sheets),
                names,
                Sha256.of(template.bytes()));
    }

    /** Hash of the template. */
    public String sha256() {
        return sha256;
    }

    CellLook look(Look look) {
        return design.look(look.key());
    }

    SheetDesign sheet(SheetKey key) {
        return Optional.ofNullable(sheets.get(key)).orElseThrow();
    }

    /** What the template calls its sheets. */
    public static Map<SheetKey, String> names() {
        Words vietnamese = new Words(Messages.VIETNAMESE);
        Map<SheetKey, String> names = new EnumMap<>(SheetKey.class);
        for (SheetKey key : SheetKey.values()) {
            names.put(key, key == SheetKey.SECTION ? vietnamese.text(key.key(), "02") : vietnamese.text(key.key()));
        }
        return names;
    }
}
