package vn.kontum.report.xlsx.write.repackaging;

import static vn.kontum.report.xlsx.container.ContainerException.corrupt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.xlsx.container.ContainerException;
import vn.kontum.report.xlsx.container.ContainerLimits;
import vn.kontum.report.xlsx.container.PackagePart;
import vn.kontum.report.xlsx.container.ReaderBuffers;
import vn.kontum.report.xlsx.container.ZipArchive;
import vn.kontum.report.xlsx.read.Relationship;
import vn.kontum.report.xlsx.read.WorkbookPackage;
import vn.kontum.report.xlsx.xml.XmlPartOpener;

/**
 * A workbook packed anew so that POI opens it: the usual part names, no document properties, only the cell styles in use. Sheets, values,
 * formulas, formats, protection, validation and cell notes are kept; pictures, hyperlinks and extensions of other programs are left out.
 */
public final class RepackagedWorkbook {
    private final ZipArchive archive;
    private final WorkbookPackage file;
    private final PackageParts parts = new PackageParts();

    private RepackagedWorkbook(ZipArchive archive, WorkbookPackage file) {
        this.archive = archive;
        this.file = file;
    }

    /**
     * Packs a workbook anew.
     *
     * @throws ContainerException when it is not a workbook, is too large, or has sheets without cells
     */
    public static byte[] of(byte[] workbook) {
        ContainerLimits limits = ContainerLimits.standard();
        ZipArchive archive = ZipArchive.open(workbook, limits, new ReaderBuffers());
        WorkbookPackage file = new WorkbookPackage(archive, new XmlPartOpener(limits.maxDepth()), limits);
        file.classify();
        return new RepackagedWorkbook(archive, file).pack(file.workbook());
    }

    private byte[] pack(String workbook) {
        List<Relationship> related = file.relationshipsOf(workbook);
        List<Relationship> sheets =
                related.stream().filter(r -> r.kind().equals("worksheet")).toList();
        StylesInUse styles = new StylesInUse();
        sheets.forEach(sheet -> XmlFilter.copy(part(sheet), styles));
        Map<String, String> ids = new LinkedHashMap<>();
        StringBuilder links = new StringBuilder();
        int number = 0;
        for (Relationship sheet : sheets) {
            ids.put(sheet.id(), "rId" + ++number);
            sheet(sheet, number, styles);
            links.append(PackageParts.link(number, "worksheet", "worksheets/sheet" + number + ".xml"));
        }
        for (Relationship other :
                related.stream().filter(r -> r.kind().equals("externalLink")).toList()) {
            ids.put(other.id(), "rId" + ++number);
            String name = "externalLinks/externalLink" + number + ".xml";
            externalLink(other, number, name);
            links.append(PackageParts.link(number, "externalLink", name));
        }
        links.append(shared(related, "sharedStrings", ++number, "sharedStrings.xml", new RepackagingRules.KeepAll()));
        links.append(shared(related, "styles", ++number, "styles.xml", new RepackagingRules.UsedStyles(styles.used())));
        links.append(shared(related, "theme", ++number, "theme/theme1.xml", new RepackagingRules.KeepAll()));
        parts.add(
                "xl/workbook.xml",
                PackageParts.SPREADSHEET + "sheet.main+xml",
                XmlFilter.copy(part(workbook), new RepackagingRules.WorkbookRule(ids)));
        parts.addRelationships("xl/_rels/workbook.xml.rels", links.toString());
        parts.addRelationships("_rels/.rels", PackageParts.link(1, "officeDocument", "xl/workbook.xml"));
        return parts.zip();
    }

    private void sheet(Relationship sheet, int number, StylesInUse styles) {
        List<Relationship> related = file.relationshipsOf(sheet.part());
        Optional<Relationship> comments = only(related, "comments");
        Optional<Relationship> drawing = only(related, "vmlDrawing");
        boolean notes = comments.isPresent() && drawing.isPresent();
        String name = "worksheets/sheet" + number + ".xml";
        parts.add(
                "xl/" + name,
                PackageParts.SPREADSHEET + "worksheet+xml",
                XmlFilter.copy(part(sheet), new RepackagingRules.SheetRule(styles, notes)));
        if (notes) {
            String list = "comments" + number + ".xml";
            String vml = "drawings/vmlDrawing" + number + ".vml";
            parts.add(
                    "xl/" + list,
                    PackageParts.SPREADSHEET + "comments+xml",
                    XmlFilter.copy(part(comments.get()), new RepackagingRules.KeepAll()));
            parts.add("xl/" + vml, PackageParts.OFFICE_TYPES + "vmlDrawing", bytes(part(drawing.get())));
            parts.addRelationships(
                    "xl/worksheets/_rels/sheet" + number + ".xml.rels",
                    PackageParts.link(1, "vmlDrawing", "../" + vml) + PackageParts.link(2, "comments", "../" + list));
        }
    }

    /** Formulas name other workbooks by number, so the parts that say which ones they are stay. */
    private void externalLink(Relationship other, int number, String name) {
        Map<String, String> ids = new LinkedHashMap<>();
        StringBuilder targets = new StringBuilder();
        for (Relationship target : file.relationshipsOf(other.part())) {
            String id = "rId" + (ids.size() + 1);
            ids.put(target.id(), id);
            targets.append("<Relationship Id=\"" + id + "\" Type=\"" + XmlFilter.escaped(target.type()) + "\" Target=\""
                    + XmlFilter.escaped(target.target()) + "\" TargetMode=\"External\"/>");
        }
        parts.add(
                "xl/" + name,
                PackageParts.SPREADSHEET + "externalLink+xml",
                XmlFilter.copy(part(other), new RepackagingRules.ExternalLinkRule(ids)));
        parts.addRelationships("xl/externalLinks/_rels/externalLink" + number + ".xml.rels", targets.toString());
    }

    private static Optional<Relationship> only(List<Relationship> related, String kind) {
        List<Relationship> found =
                related.stream().filter(r -> r.kind().equals(kind)).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private String shared(List<Relationship> related, String kind, int number, String name, XmlFilter.Rule rule) {
        Optional<Relationship> found = only(related, kind);
        if (found.isEmpty()) {
            return "";
        }
        String type = (kind.equals("theme") ? PackageParts.OFFICE_TYPES : PackageParts.SPREADSHEET) + kind + "+xml";
        parts.add("xl/" + name, type, XmlFilter.copy(part(found.get()), rule));
        return PackageParts.link(number, kind, name);
    }

    private PackagePart part(Relationship to) {
        return part(to.part());
    }

    private PackagePart part(String name) {
        return archive.part(name).orElseThrow(() -> corrupt(name, "the part is missing"));
    }

    private static byte[] bytes(PackagePart part) {
        try (var in = part.open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("[" + part.name() + "] cannot be read from memory", e);
        }
    }
}
