package vn.kontum.report.publication.storage;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.kontum.report.docx.DocxTemplate;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.publication.document.DocumentTemplates;
import vn.kontum.report.publication.workbook.layout.ReportTemplate;
import vn.kontum.report.text.OfficeProperties;
import vn.kontum.report.xlsx.write.TemplateFile;

/**
 * The look of a report as bytes that can be kept: templates, and the settings that it prints.
 *
 * @param workbook the template of the workbook
 * @param documents those of the Word documents, with what the office says of itself
 */
record ReportDesign(TemplateFile workbook, DocumentTemplates documents) {
    private static final String REPORT = "report.docx";
    private static final String URGENT = "urgent.docx";
    private static final String SETTINGS = "settings.properties";

    /** As the office has it now. */
    static ReportDesign load(ReportProperties style) {
        return new ReportDesign(
                TemplateFile.load(style.templates(), ReportTemplate.FILE),
                DocumentTemplates.load(style.templates(), style.office(), style.language()));
    }

    /** As it was kept. */
    static ReportDesign of(Map<String, byte[]> kept) {
        Properties settings = new Properties();
        try {
            settings.load(new StringReader(new String(bytes(kept, SETTINGS), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("[" + SETTINGS + "] memory cannot be read", e);
        }
        return new ReportDesign(
                new TemplateFile(ReportTemplate.FILE, bytes(kept, ReportTemplate.FILE)),
                new DocumentTemplates(
                        new DocxTemplate(new TemplateFile(REPORT, bytes(kept, REPORT))),
                        new DocxTemplate(new TemplateFile(URGENT, bytes(kept, URGENT))),
                        new OfficeProperties(
                                settings.getProperty("office.name", ""),
                                settings.getProperty("office.issued-by", ""),
                                settings.getProperty("office.receives", ""),
                                settings.getProperty("office.contact", "")),
                        Locale.forLanguageTag(settings.getProperty("language", "vi"))));
    }

    /** To be kept. */
    SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(ReportTemplate.FILE, workbook.bytes());
        files.put(REPORT, documents.report().file().bytes());
        files.put(URGENT, documents.urgent().file().bytes());
        files.put(SETTINGS, settings().getBytes(StandardCharsets.UTF_8));
        return files;
    }

    /** Name of a set of such files: equal names mean equal bytes. */
    static String version(Map<String, byte[]> files) {
        StringBuilder parts = new StringBuilder();
        new TreeMap<>(files)
                .forEach((name, content) -> parts.append(name)
                        .append(' ')
                        .append(Sha256.of(content))
                        .append('\n'));
        return Sha256.of(parts.toString());
    }

    private String settings() {
        OfficeProperties office = documents.office();
        List<Map.Entry<String, String>> said = List.of(
                Map.entry("language", documents.locale().toLanguageTag()),
                Map.entry("office.name", office.name()),
                Map.entry("office.issued-by", office.issuedBy()),
                Map.entry("office.receives", office.receives()),
                Map.entry("office.contact", office.contact()));
        StringBuilder text = new StringBuilder();
        said.forEach(setting -> text.append(setting.getKey())
                .append('=')
                .append(escaped(setting.getValue()))
                .append('\n'));
        return text.toString();
    }

    /** So that reading gives the same text again. */
    private static String escaped(String value) {
        String text = value.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
        return text.startsWith(" ") ? "\\" + text : text;
    }

    private static byte[] bytes(Map<String, byte[]> kept, String name) {
        byte[] content = kept.get(name);
        if (content == null) {
            throw new IllegalStateException("[" + name + "] is not among the kept templates "
                    + Arrays.toString(kept.keySet().toArray()));
        }
        return content;
    }
}
