package vn.kontum.report.xlsx.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.kontum.report.xlsx.model.CellRange;
import vn.kontum.report.xlsx.model.ExternalContent;
import vn.kontum.report.xlsx.xml.XmlCursor;

/** Reads the few parts that say what a workbook takes from outside; they are opened only when a workbook has them. */
final class ExternalPartReader {
    private final WorkbookPackage file;
    private final ExternalReferenceCollector links;

    ExternalPartReader(WorkbookPackage file, ExternalReferenceCollector links) {
        this.file = file;
        this.links = links;
    }

    /** Notes another workbook or program by its link part; refuses links to objects. */
    void link(Relationship reference) {
        String part = reference.part();
        if (!file.has(part)) {
            links.file("");
            return;
        }
        try (XmlCursor xml = file.openHeld(part)) {
            xml.root();
            while (xml.child()) {
                switch (xml.name()) {
                    case "ddeLink" -> {
                        links.program(xml.attribute("ddeService").orElse("") + "|"
                                + xml.attribute("ddeTopic").orElse(""));
                        return;
                    }
                    case "oleLink" -> throw ActiveContentPolicy.object(part);
                    default -> xml.skip();
                }
            }
        }
        links.file(file.relationshipsOf(part).stream()
                .findFirst()
                .map(Relationship::target)
                .orElse(""));
    }

    /** Notes the connections by their names. */
    void connections(String part) {
        if (!file.has(part)) {
            return;
        }
        try (XmlCursor xml = file.openHeld(part)) {
            xml.root();
            while (xml.child()) {
                if (xml.name().equals("connection")) {
                    links.remnant(
                            ExternalContent.Kind.CONNECTION,
                            xml.attribute("name").orElse(""));
                }
                xml.skip();
            }
        }
    }

    /** Notes the ranges that queries fill on a sheet, directly or through tables. */
    void queries(WorkbookIndex.SheetEntry sheet, List<WorkbookIndex.NameEntry> names) {
        for (Relationship own : file.relationshipsOf(sheet.part())) {
            if (own.kind().equalsIgnoreCase("queryTable")) {
                String name = attribute(own.part(), "name").orElse("");
                range(name, names)
                        .ifPresent(range -> links.query(new ExternalContent.Filled(sheet.name(), range, name)));
            } else if (own.kind().equals("table") && queried(own.part())) {
                String name = attribute(own.part(), "displayName").orElse("");
                attribute(own.part(), "ref")
                        .flatMap(CellRange::tryParse)
                        .ifPresent(range -> links.query(new ExternalContent.Filled(sheet.name(), range, name)));
            }
        }
    }

    private boolean queried(String table) {
        return file.relationshipsOf(table).stream().anyMatch(r -> r.kind().equalsIgnoreCase("queryTable"));
    }

    private Optional<String> attribute(String part, String name) {
        if (!file.has(part)) {
            return Optional.empty();
        }
        try (XmlCursor xml = file.openHeld(part)) {
            xml.root();
            return xml.attribute(name);
        }
    }

    /** The range of the name that a query gives to what it fetched; blanks in it are written as underscores. */
    private static Optional<CellRange> range(String query, List<WorkbookIndex.NameEntry> names) {
        String wanted = query.replace(' ', '_').toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(name -> name.name().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst()
                .map(name -> name.formula().substring(name.formula().lastIndexOf('!') + 1))
                .flatMap(CellRange::tryParse);
    }
}
