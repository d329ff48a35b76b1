package vn.kontum.report.xlsx.read;

import static vn.kontum.report.xlsx.container.ContainerException.corrupt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.xlsx.container.ContainerCode;
import vn.kontum.report.xlsx.container.ContainerException;
import vn.kontum.report.xlsx.container.ContainerLimits;
import vn.kontum.report.xlsx.container.NonOpcArchive;
import vn.kontum.report.xlsx.container.PackagePart;
import vn.kontum.report.xlsx.container.ReaderBuffers;
import vn.kontum.report.xlsx.container.ZipArchive;
import vn.kontum.report.xlsx.xml.XmlBudget;
import vn.kontum.report.xlsx.xml.XmlCursor;
import vn.kontum.report.xlsx.xml.XmlPartOpener;

/**
 * A zip archive understood as an OPC package with a workbook in it: which part is what, and that nothing forbidden
 * travels along.
 */
public final class WorkbookPackage {
    static final String WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    static final String WORKSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

    private final ZipArchive archive;
    private final XmlPartOpener xml;
    private final ContainerLimits limits;
    private final XmlBudget xmlBudget;
    private final Set<String> opened = new HashSet<>();
    private ContentTypes types = new ContentTypes();
    private List<Relationship> relationships = List.of();

    public WorkbookPackage(ZipArchive archive, XmlPartOpener xml, ContainerLimits limits) {
        this.archive = archive;
        this.xml = xml;
        this.limits = limits;
        this.xmlBudget = new XmlBudget(limits.maxXmlBytes());
    }

    /** Finds out what each part is; to be called first. */
    public void classify() {
        NonOpcArchive.check(archive, ContentTypes.PART);
        this.types = readTypes();
        this.relationships = readRelationships();
    }

    XmlBudget allowance() {
        return xmlBudget;
    }

    /** Refuses what is not a plain workbook, and returns the name of the workbook part. */
    public String workbook() {
        return workbook(new ExternalReferenceCollector());
    }

    /** The same, gathering what was left behind from outside. */
    String workbook(ExternalReferenceCollector outside) {
        Relationship main = mainRelationship();
        String part = main.part();
        checkWorkbookType(part, types.of(part));
        if (main.type().startsWith(Relationship.STRICT)) {
            throw strict(part);
        }
        for (PackagePart each : archive.parts()) {
            rule(ActiveContentPolicy.part(each.name(), types.of(each.name())), outside);
        }
        relationships.forEach(each -> rule(ActiveContentPolicy.relationship(each), outside));
        return part;
    }

    private static void rule(ActiveContentPolicy.PolicyDecision ruling, ExternalReferenceCollector outside) {
        if (ruling.refusal().isPresent()) {
            throw ruling.refusal().get();
        }
        ruling.remnant().ifPresent(kind -> outside.remnant(kind, ""));
    }

    static ContainerException strict(String part) {
        return new ContainerException(
                ContainerCode.STRICT_FORMAT, part, "Strict Open XML; save as Excel Workbook instead");
    }

    public List<Relationship> relationshipsOf(String part) {
        return relationships.stream()
                .filter(r -> r.source().equalsIgnoreCase(part))
                .toList();
    }

    List<Relationship> relationships() {
        return relationships;
    }

    String typeOf(String part) {
        return types.of(part);
    }

    /** Names of the parts with a content type. */
    List<String> partsOfType(String type) {
        List<String> names = new ArrayList<>();
        archive.parts().forEach(p -> {
            if (types.of(p.name()).equals(type)) {
                names.add(p.name());
            }
        });
        return names;
    }

    boolean has(String part) {
        return archive.part(part).isPresent();
    }

    /** Opens a part that must be there, of any size. */
    public XmlCursor open(String name) {
        return open(archive.part(name).orElseThrow(() -> corrupt(name, "the part is missing")));
    }

    /** The bytes of a part that is there, where they are held. */
    Optional<ReaderBuffers.BufferSlice> held(String name) {
        return archive.part(name).flatMap(PackagePart::content);
    }

    /** Counts a part that needs no reading, since the same bytes were read before. */
    void recognised(String name) {
        archive.part(name).ifPresent(part -> {
            opened.add(part.name());
            xmlBudget.consume(part.name(), (int) part.member().size());
        });
    }

    /** Opens a part whose content will be held as a whole. */
    XmlCursor openHeld(String name) {
        PackagePart part = archive.part(name).orElseThrow(() -> corrupt(name, "the part is missing"));
        if (part.member().size() > limits.maxHeldBytes()) {
            throw new ContainerException(
                    ContainerCode.ARCHIVE_LIMITS, name, "unpacks to more than " + limits.maxHeldBytes() + " bytes");
        }
        return open(part);
    }

    private XmlCursor open(PackagePart part) {
        opened.add(part.name());
        return xml.open(part, xmlBudget);
    }

    /**
     * Looks at the beginning of every XML part that nobody has opened: a document type declaration may travel in any of
     * them. One that nobody reads may be broken otherwise.
     */
    void checkOtherParts() {
        for (PackagePart part : archive.parts()) {
            if (PackagePart.isXml(part.name()) && !opened.contains(part.name())) {
                inspect(part);
            }
        }
    }

    private void inspect(PackagePart part) {
        try (XmlCursor cursor = open(part)) {
            cursor.root();
        } catch (ContainerException refused) {
            if (!refused.code().equals(ContainerCode.CORRUPT.name())) {
                throw refused;
            }
        }
    }

    private ContentTypes readTypes() {
        try (XmlCursor cursor = openHeld(ContentTypes.PART)) {
            return ContentTypes.read(cursor);
        }
    }

    private List<Relationship> readRelationships() {
        if (!has("_rels/.rels")) {
            throw corrupt("_rels/.rels", "the part is missing");
        }
        List<Relationship> all = new ArrayList<>();
        for (PackagePart part : archive.parts()) {
            String name = part.name();
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.endsWith(".rels") && lower.contains("_rels/")) {
                try (XmlCursor cursor = openHeld(name)) {
                    all.addAll(Relationship.read(cursor, Relationship.sourceOf(name)));
                }
            }
        }
        return all;
    }

    private Relationship mainRelationship() {
        List<Relationship> main = relationshipsOf("").stream()
                .filter(r -> r.kind().equals("officeDocument"))
                .toList();
        if (main.size() == 1) {
            return main.get(0);
        }
        Optional<Relationship> other = relationshipsOf("").stream()
                .filter(r -> r.kind().equals("fixedrepresentation") || r.type().contains("visio"))
                .findFirst();
        if (other.isPresent()) {
            throw new ContainerException(ContainerCode.FORMAT, other.get().part(), "a document of another program");
        }
        throw corrupt("_rels/.rels", main.size() + " relationships name the workbook, expected 1");
    }

    private void checkWorkbookType(String part, String type) {
        if (type.startsWith("application/vnd.ms-excel.sheet.binary")) {
            throw new ContainerException(ContainerCode.FORMAT, part, "an Excel binary workbook");
        }
        if (type.contains("macroenabled")) {
            throw new ContainerException(
                    ContainerCode.MACRO, part, "the workbook is declared to carry program code (" + type + ")");
        }
        if (!has(part)) {
            throw corrupt(part, "the part is missing");
        }
        if (type.isEmpty()) {
            throw corrupt(ContentTypes.PART, "no content type for " + part);
        }
        if (!type.equals(WORKBOOK_TYPE)) {
            throw new ContainerException(ContainerCode.FORMAT, part, kind(type));
        }
    }

    private static String kind(String type) {
        if (type.contains("wordprocessingml")) {
            return "a Word document";
        }
        if (type.contains("presentationml")) {
            return "a PowerPoint presentation";
        }
        return type.contains("spreadsheetml.template")
                ? "an Excel template"
                : "a document of another program of type " + type;
    }
}
