package vn.kontum.report.xlsx.write.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.model.StylesTable;
import vn.kontum.report.xlsx.container.ContainerLimits;
import vn.kontum.report.xlsx.container.PackagePart;
import vn.kontum.report.xlsx.container.ReaderBuffers;
import vn.kontum.report.xlsx.container.ZipArchive;
import vn.kontum.report.xlsx.read.Relationship;
import vn.kontum.report.xlsx.read.SharedStrings;
import vn.kontum.report.xlsx.read.WorkbookPackage;
import vn.kontum.report.xlsx.xml.IntegerAttribute;
import vn.kontum.report.xlsx.xml.XmlCursor;
import vn.kontum.report.xlsx.xml.XmlPartOpener;

/**
 * Reads a workbook of our own for what rules ask of it.
 *
 * @implNote POI's user model would hold every cell as a tree of XML and take several times as long; of POI only the table of styles is used,
 *     which says what fonts and number formats mean.
 */
final class FinishedWorkbookReader {
    private final ZipArchive archive;
    private final WorkbookPackage file;
    private final Map<Integer, CellAppearance> appearances = new HashMap<>();

    private record SheetEntry(String name, String relationship) {}

    private FinishedWorkbookReader(ZipArchive archive, WorkbookPackage file) {
        this.archive = archive;
        this.file = file;
    }

    /**
     * Reads a workbook that the strict reader has read before.
     *
     * @throws vn.kontum.report.xlsx.container.ContainerException where it is none
     */
    static FinishedWorkbook read(byte[] workbook, ContainerLimits limits) {
        ZipArchive archive = ZipArchive.open(workbook, limits, new ReaderBuffers());
        WorkbookPackage file = new WorkbookPackage(archive, new XmlPartOpener(limits.maxDepth()), limits);
        file.classify();
        return new FinishedWorkbookReader(archive, file).read(file.workbook());
    }

    private FinishedWorkbook read(String workbook) {
        List<Relationship> related = file.relationshipsOf(workbook);
        SharedStrings strings = part(related, "sharedStrings")
                .map(name -> {
                    try (XmlCursor xml = file.open(name)) {
                        return SharedStrings.read(xml);
                    }
                })
                .orElseGet(SharedStrings::none);
        StylesTable styles = part(related, "styles").map(this::styles).orElseGet(StylesTable::new);
        List<SheetEntry> listed = new ArrayList<>();
        List<FinishedWorkbook.NamedFormula> names = new ArrayList<>();
        try (XmlCursor xml = file.open(workbook)) {
            xml.root();
            while (xml.child()) {
                switch (xml.name()) {
                    case "sheets" -> sheets(xml, listed);
                    case "definedNames" -> names(xml, names);
                    default -> xml.skip();
                }
            }
        }
        List<FinishedSheet> sheets = new ArrayList<>();
        for (SheetEntry sheet : listed) {
            related.stream()
                    .filter(r -> r.id().equals(sheet.relationship()) && r.kind().equals("worksheet"))
                    .findFirst()
                    .ifPresent(r -> sheets.add(sheet(sheet.name(), r.part(), strings, styles)));
        }
        return new FinishedWorkbook(sheets, names, styles.getFontAt(0).getFontHeightInPoints());
    }

    private static Optional<String> part(List<Relationship> related, String kind) {
        return related.stream()
                .filter(r -> r.kind().equals(kind))
                .map(Relationship::part)
                .findFirst();
    }

    private StylesTable styles(String name) {
        PackagePart part = archive.part(name).orElseThrow();
        try (InputStream content = part.open()) {
            return new StylesTable(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException("[" + name + "] cannot be read from memory", impossible);
        }
    }

    private static void sheets(XmlCursor xml, List<SheetEntry> sheets) {
        while (xml.child()) {
            String id = xml.attribute(Relationship.OFFICE, "id").orElse("");
            sheets.add(new SheetEntry(xml.required("name"), id));
            xml.skip();
        }
    }

    private static void names(XmlCursor xml, List<FinishedWorkbook.NamedFormula> names) {
        while (xml.child()) {
            String name = xml.required("name");
            int sheet =
                    xml.attribute("localSheetId").map(IntegerAttribute::parse).orElse(-1);
            names.add(new FinishedWorkbook.NamedFormula(name, sheet, xml.text()));
        }
    }

    private FinishedSheet sheet(String name, String part, SharedStrings strings, StylesTable styles) {
        FinishedSheet sheet = new FinishedSheet(name);
        try (XmlCursor xml = file.open(part)) {
            new FinishedSheetReader(
                            xml,
                            sheet,
                            strings,
                            index -> appearances.computeIfAbsent(index, i -> CellAppearance.of(styles.getStyleAt(i))))
                    .read();
        }
        for (Relationship drawing : ofKind(part, "drawing")) {
            try (XmlCursor xml = file.open(drawing.part())) {
                DrawnObjectReader.objects(xml, sheet);
            }
            for (Relationship chart : ofKind(drawing.part(), "chart")) {
                try (XmlCursor xml = file.open(chart.part())) {
                    DrawnObjectReader.title(xml, sheet);
                }
            }
        }
        return sheet;
    }

    private List<Relationship> ofKind(String part, String kind) {
        return file.relationshipsOf(part).stream()
                .filter(r -> r.kind().equals(kind) && !r.external())
                .sorted(Comparator.comparing(Relationship::id))
                .toList();
    }
}
