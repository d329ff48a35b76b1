package vn.kontum.report.publication.workbook.layout;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.publication.model.ReportFormatter;
import vn.kontum.report.text.Messages;
import vn.kontum.report.xlsx.write.CellStyleSpec;
import vn.kontum.report.xlsx.write.SheetTemplate;
import vn.kontum.report.xlsx.write.StyleTemplate;
import vn.kontum.report.xlsx.write.TemplateFile;

/**
 * The look of the report workbook: the office's own template if there is one, else the built-in one. Its sheets are named in
 * Vietnamese for every language of the book.
 */
public final class ReportTemplate {
    public static final String FILE = "report.xlsx";

    /** Name, after {@code TEXT_}, of the cell with the codes of {@link #districtCharts}. */
    public static final String DISTRICT_CHARTS = "district_charts";

    private static final Set<ReportSheet> OTHER_COLUMNS =
            Set.of(ReportSheet.TARGETS, ReportSheet.SECTION, ReportSheet.DISTRICTS);

    private final StyleTemplate styleTemplate;
    private final Map<ReportSheet, SheetTemplate> sheets;
    private final String sha256;

    private ReportTemplate(Map<ReportSheet, SheetTemplate> sheets, StyleTemplate styleTemplate, String sha256) {
        this.styleTemplate = styleTemplate;
        this.sha256 = sha256;
        this.sheets = sheets;
    }

    /**
     * Reads {@code report.xlsx} of the folder, or the built-in one where the folder lacks it. A template made for the
     * layout of an earlier version keeps its looks; the sheets whose columns are others now are those of the built-in
     * one.
     *
     * @throws vn.kontum.report.xlsx.write.TemplateException naming everything that the template lacks
     */
    public static ReportTemplate load(Optional<Path> templatesFolder) {
        return of(TemplateFile.load(templatesFolder, FILE));
    }

    /** The same from the bytes of a template. */
    public static ReportTemplate of(TemplateFile file) {
        ReportTemplate template = read(file);
        return template.sheets.containsKey(ReportSheet.DISTRICTS)
                ? template
                : template.completedBy(read(TemplateFile.load(Optional.empty(), FILE)));
    }

    private static ReportTemplate read(TemplateFile template) {
        Map<ReportSheet, String> names = names();
        Set<String> needed = names.entrySet().stream()
                .filter(sheet -> sheet.getKey() != ReportSheet.DISTRICTS)
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
        StyleTemplate style = StyleTemplate.read(template.name(), template.bytes(), ReportStyle.keys(), needed);
        Map<ReportSheet, SheetTemplate> sheets = new EnumMap<>(ReportSheet.class);
        names.forEach((key, name) -> {
            if (style.has(name)) {
                sheets.put(key, style.sheet(name));
            }
        });
        return new ReportTemplate(sheets, style, Sha256.of(template.bytes()));
    }

    private ReportTemplate completedBy(ReportTemplate builtIn) {
        Map<ReportSheet, SheetTemplate> all = new EnumMap<>(sheets);
        OTHER_COLUMNS.forEach(key -> all.put(key, builtIn.sheet(key)));
        return new ReportTemplate(all, styleTemplate, Sha256.of(sha256 + builtIn.sha256));
    }

    /** Codes of the indicators that always have a chart by district. */
    public List<String> districtCharts() {
        return styleTemplate.text(DISTRICT_CHARTS).stream()
                .flatMap(codes -> Arrays.stream(codes.strip().split("[\\s,;]+")))
                .toList();
    }

    /** Hash of the template. */
    public String sha256() {
        return sha256;
    }

    public CellStyleSpec style(ReportStyle reportStyle) {
        return styleTemplate.style(reportStyle.key());
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
