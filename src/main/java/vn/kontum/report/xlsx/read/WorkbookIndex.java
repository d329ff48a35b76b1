package vn.kontum.report.xlsx.read;

import static vn.kontum.report.xlsx.container.ContainerException.corrupt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.kontum.report.xlsx.model.ExternalContent;
import vn.kontum.report.xlsx.model.NormalForm;
import vn.kontum.report.xlsx.model.ReadAnomalyCode;
import vn.kontum.report.xlsx.model.WorkbookContent;
import vn.kontum.report.xlsx.xml.EscapedXmlText;
import vn.kontum.report.xlsx.xml.IntegerAttribute;
import vn.kontum.report.xlsx.xml.ReusableText;
import vn.kontum.report.xlsx.xml.XmlCursor;

/** The workbook part: which sheets there are, in which parts, and the defined names. */
final class WorkbookIndex {
    private static final Relationship NOWHERE = new Relationship("", "", "", "", true);
    private static final Set<String> CELLLESS = Set.of("chartsheet", "dialogsheet");

    /** A sheet as the workbook lists it. */
    record SheetEntry(String name, boolean hidden, String part) {}

    /** A defined name as written; the scope is the number of a sheet, -1 for the workbook. */
    record NameEntry(String name, int scope, String formula) {}

    private final WorkbookPackage file;
    private final String part;
    private final ReadAnomalyCollector readAnomalyCollector;
    private final ExternalReferenceCollector outside;
    private final ExternalPartReader outsideParts;
    private final List<SheetEntry> worksheets = new ArrayList<>();
    private final List<String> sheetNames = new ArrayList<>();
    private final List<NameEntry> names = new ArrayList<>();
    private final List<Relationship> external = new ArrayList<>();
    private final Map<String, Relationship> relationships = new HashMap<>();
    private LocalDate serialZero = WorkbookContent.FROM_1900;

    WorkbookIndex(
            WorkbookPackage file,
            String part,
            ReadAnomalyCollector readAnomalyCollector,
            ExternalReferenceCollector outside) {
        this.file = file;
        this.outside = outside;
        this.outsideParts = new ExternalPartReader(file, outside);
        this.part = part;
        this.readAnomalyCollector = readAnomalyCollector;
        file.relationshipsOf(part).forEach(r -> relationships.put(r.id(), r));
    }

    void read() {
        try (XmlCursor xml = file.openHeld(part)) {
            SpreadsheetNamespaces.root(xml, "workbook");
            if (xml.attribute("conformance").filter("strict"::equals).isPresent()) {
                throw WorkbookPackage.strict(part);
            }
            while (xml.child()) {
                switch (xml.name()) {
                    case "workbookPr" -> readDateSystem(xml);
                    case "sheets" -> readSheets(xml);
                    case "definedNames" -> readNames(xml);
                    case "externalReferences" -> readExternal(xml);
                    default -> xml.skip();
                }
            }
            xml.finish();
        }
        readOutside();
        checkSheets();
    }

    /** The day with the serial number 0. */
    LocalDate serialZero() {
        return serialZero;
    }

    private void readDateSystem(XmlCursor xml) {
        serialZero = xml.flag("date1904") ? WorkbookContent.FROM_1904 : WorkbookContent.FROM_1900;
        xml.skip();
    }

    List<SheetEntry> worksheets() {
        return worksheets;
    }

    /** Names of all sheets in order, also of those without cells. */
    List<String> sheetNames() {
        return sheetNames;
    }

    List<NameEntry> names() {
        return names;
    }

    private void readSheets(XmlCursor xml) {
        while (xml.child()) {
            String name = NormalForm.of(EscapedXmlText.decode(xml.required("name")));
            String id = xml.attribute(Relationship.OFFICE, "id")
                    .orElseThrow(() -> corrupt(part, "sheet " + name + " names no part"));
            boolean hidden =
                    xml.attribute("state").filter(s -> !s.equals("visible")).isPresent();
            add(name, hidden, id);
            xml.skip();
        }
    }

    private void add(String name, boolean hidden, String id) {
        Relationship relationship = relationships.get(id);
        if (relationship == null) {
            throw corrupt(part, "sheet " + name + " refers to relationship " + id + ", which does not exist");
        }
        sheetNames.add(name);
        if (hidden) {
            readAnomalyCollector.add(ReadAnomalyCode.HIDDEN, name, "the sheet is hidden");
        }
        if (CELLLESS.contains(relationship.kind())) {
            readAnomalyCollector.add(
                    ReadAnomalyCode.NOT_A_WORKSHEET, name, "a " + relationship.kind() + " holds no cells");
            return;
        }
        String target = relationship.part();
        if (!relationship.kind().equals("worksheet") || !file.has(target)) {
            throw corrupt(target, "the part of sheet " + name + " is missing");
        }
        if (!file.typeOf(target).equals(WorkbookPackage.WORKSHEET_TYPE)) {
            throw corrupt(target, "sheet " + name + " has content type '" + file.typeOf(target) + "'");
        }
        worksheets.add(new SheetEntry(name, hidden, target));
    }

    private void readNames(XmlCursor xml) {
        while (xml.child()) {
            String name = NormalForm.of(EscapedXmlText.decode(xml.required("name")));
            boolean macro = xml.flag("vbProcedure") || xml.flag("xlm") || xml.flag("function");
            int scope =
                    xml.attribute("localSheetId").map(IntegerAttribute::parse).orElse(-1);
            String formula = xml.text();
            ExternalReferenceDetector.ExternalReference reach = ExternalReferenceDetector.of(ReusableText.of(formula));
            if (reach.outside()) {
                outside.name(name, reach);
            } else if (macro) {
                outside.remnant(ExternalContent.Kind.NAME, name);
            }
            if (!macro) {
                names.add(new NameEntry(name, scope, formula));
            }
        }
    }

    private void readExternal(XmlCursor xml) {
        outside.remnant(ExternalContent.Kind.LINK, "");
        while (xml.child()) {
            xml.attribute(Relationship.OFFICE, "id")
                    .map(relationships::get)
                    .ifPresentOrElse(external::add, () -> external.add(NOWHERE));
            xml.skip();
        }
    }

    /** What the workbook says of its links and queries, in parts of their own. */
    private void readOutside() {
        external.forEach(reference -> outsideParts.link(reference));
        relationships.values().stream()
                .filter(r -> r.kind().equalsIgnoreCase("connections"))
                .forEach(r -> outsideParts.connections(r.part()));
        if (file.relationships().stream().anyMatch(r -> r.kind().equalsIgnoreCase("queryTable"))) {
            worksheets.forEach(sheet -> outsideParts.queries(sheet, names));
        }
    }

    private void checkSheets() {
        Set<String> seen = new HashSet<>();
        Set<String> parts = new HashSet<>();
        if (sheetNames.isEmpty()) {
            throw corrupt(part, "the workbook lists no sheet");
        }
        for (String name : sheetNames) {
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                throw corrupt(part, "two sheets are called " + name);
            }
        }
        for (SheetEntry sheet : worksheets) {
            if (!parts.add(sheet.part().toLowerCase(Locale.ROOT))) {
                throw corrupt(part, "two sheets share the part " + sheet.part());
            }
        }
        for (String orphan : file.partsOfType(WorkbookPackage.WORKSHEET_TYPE)) {
            if (!parts.contains(orphan.toLowerCase(Locale.ROOT))) {
                readAnomalyCollector.add(
                        ReadAnomalyCode.UNLISTED_SHEET, orphan, "the workbook does not list this worksheet");
            }
        }
    }
}
