package vn.kontum.report.xlsx.read;

import static vn.kontum.report.xlsx.container.ContainerException.corrupt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.kontum.report.xlsx.container.ContainerCode;
import vn.kontum.report.xlsx.container.ContainerException;
import vn.kontum.report.xlsx.container.ContainerLimits;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.model.ReadAnomalyCode;
import vn.kontum.report.xlsx.model.Sheet;
import vn.kontum.report.xlsx.xml.IntegerAttribute;
import vn.kontum.report.xlsx.xml.XmlCursor;

/** Reads one worksheet part from top to bottom. */
final class SheetReader {
    /** What all sheets of a workbook share. */
    record SharedParts(List<String> strings, CellFormats formats, ContainerLimits limits) {}

    private final XmlCursor xml;
    private final WorkbookIndex.SheetEntry sheet;
    private final SharedParts shared;
    private final SheetGrid grid;
    private final CellReader cells;
    private final Map<String, Relationship> relationships = new HashMap<>();
    private int rows;
    private boolean dataSeen;

    SheetReader(XmlCursor xml, WorkbookIndex.SheetEntry sheet, SharedParts shared, ReadAnomalyCollector troubles) {
        this.xml = xml;
        this.sheet = sheet;
        this.shared = shared;
        this.grid = new SheetGrid(sheet.name(), troubles);
        this.cells = new CellReader(xml, sheet, grid, shared);
    }

    SheetReader with(List<Relationship> own) {
        own.forEach(r -> relationships.put(r.id(), r));
        return this;
    }

    Sheet read() {
        SpreadsheetNamespaces.root(xml, "worksheet");
        while (xml.child()) {
            switch (xml.name()) {
                case "cols" -> readColumns();
                case "sheetData" -> readRows();
                case "mergeCells" -> readMerged();
                case "hyperlinks" -> readLinks();
                case "oleObjects", "controls" ->
                    throw ActiveContentPolicy.external(xml.part(), "sheet " + sheet.name() + " holds embedded objects");
                default -> xml.skip();
            }
        }
        xml.finish();
        return new Sheet(sheet.name(), sheet.hidden(), grid.finish());
    }

    private void readColumns() {
        while (xml.child()) {
            if (xml.flag("hidden") || xml.attribute("width").filter("0"::equals).isPresent()) {
                int first = IntegerAttribute.parse(xml.required("min"));
                int last = IntegerAttribute.parse(xml.required("max"));
                if (first < 1 || last < first) {
                    throw corrupt(xml.part(), "columns from " + first + " to " + last);
                }
                grid.hideColumns(Math.min(first, CellAddress.COLUMNS) - 1, Math.min(last, CellAddress.COLUMNS) - 1);
            }
            xml.skip();
        }
    }

    private void readRows() {
        if (dataSeen) {
            throw corrupt(xml.part(), "two sheetData elements");
        }
        dataSeen = true;
        while (xml.child()) {
            if (!xml.name().equals("row")) {
                xml.skip();
                continue;
            }
            beginRow();
            while (xml.child()) {
                if (xml.name().equals("c")) {
                    cells.read();
                } else {
                    xml.skip();
                }
            }
        }
    }

    private void beginRow() {
        if (++rows > shared.limits().maxRows()) {
            throw new ContainerException(
                    ContainerCode.TOO_MANY_ROWS,
                    xml.part(),
                    "sheet " + sheet.name() + " has more than "
                            + shared.limits().maxRows() + " rows");
        }
        if (grid.size() > shared.limits().maxCells()) {
            throw new ContainerException(
                    ContainerCode.ARCHIVE_LIMITS,
                    xml.part(),
                    "sheet " + sheet.name() + " has more than "
                            + shared.limits().maxCells() + " cells");
        }
        int reference = -1;
        boolean hidden = false;
        for (int i = xml.attributes() - 1; i >= 0; i--) {
            switch (xml.attributeName(i)) {
                case "r" -> reference = rowNumber(xml.attributeValue(i));
                case "hidden" -> hidden |= XmlCursor.isTrue(xml.attributeValue(i));
                case "ht" -> hidden |= xml.attributeValue(i).equals("0");
                default -> {
                    // looks of the row
                }
            }
        }
        grid.beginRow(reference, hidden);
    }

    private int rowNumber(String text) {
        int number = IntegerAttribute.parse(text);
        if (number < 0) {
            throw corrupt(xml.part(), "'" + text + "' is no row number");
        }
        return number;
    }

    private void readMerged() {
        int count = 0;
        while (xml.child()) {
            if (++count > shared.limits().maxRows()) {
                throw new ContainerException(
                        ContainerCode.ARCHIVE_LIMITS,
                        xml.part(),
                        "more than " + shared.limits().maxRows() + " merged ranges");
            }
            grid.merge(xml.required("ref"));
            xml.skip();
        }
    }

    /** Links inside the workbook are no trouble. */
    private void readLinks() {
        while (xml.child()) {
            String where = xml.required("ref");
            xml.attribute(Relationship.OFFICE, "id").ifPresent(id -> {
                Relationship link = relationships.get(id);
                grid.trouble(
                        ReadAnomalyCode.HYPERLINK,
                        where,
                        link == null ? "a link without target" : "a link to " + link.target());
            });
            xml.skip();
        }
    }
}
