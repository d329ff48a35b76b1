package vn.kontum.report.xlsx.read;

import static vn.kontum.report.xlsx.container.ContainerException.corrupt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.xlsx.container.ContainerCode;
import vn.kontum.report.xlsx.container.ContainerException;
import vn.kontum.report.xlsx.container.ContainerLimits;
import vn.kontum.report.xlsx.format.CellFormats;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.model.ReadAnomalyCode;
import vn.kontum.report.xlsx.model.Sheet;
import vn.kontum.report.xlsx.xml.IntegerAttribute;
import vn.kontum.report.xlsx.xml.XmlCursor;

/** Reads one worksheet part from top to bottom. */
final class SheetReader {
    /** What all sheets of a workbook share. */
    record SharedParts(
            SharedStrings strings, CellFormats formats, ContainerLimits limits, ExternalReferenceCollector outside) {}

    /** Points under which a row shows no figure. */
    private static final double FLAT = 4;
    /** Characters under which a column shows no figure. */
    private static final double NARROW = 2;

    private final XmlCursor xml;
    private final WorkbookIndex.SheetEntry sheet;
    private final SharedParts shared;
    private final SheetGrid grid;
    private final CellReader cells;
    private final ConditionalFormatReader conditions;
    private final Map<String, Relationship> relationships = new HashMap<>();
    private int rows;
    private boolean flatRows;
    private boolean flatColumns;
    private boolean dataSeen;

    SheetReader(
            XmlCursor xml,
            WorkbookIndex.SheetEntry sheet,
            SharedParts shared,
            ReadAnomalyCollector readAnomalyCollector) {
        this.xml = xml;
        this.sheet = sheet;
        this.shared = shared;
        this.grid = new SheetGrid(sheet.name(), readAnomalyCollector);
        this.cells = new CellReader(xml, sheet, grid, shared);
        this.conditions = new ConditionalFormatReader(xml, shared.formats(), grid);
    }

    SheetReader with(List<Relationship> own) {
        own.forEach(r -> relationships.put(r.id(), r));
        return this;
    }

    Sheet read() {
        SpreadsheetNamespaces.root(xml, "worksheet");
        while (xml.child()) {
            switch (xml.name()) {
                case "sheetViews" -> readViews();
                case "sheetFormatPr" -> readDefaults();
                case "cols" -> new ColumnReader(xml, grid).read(flatColumns);
                case "sheetData" -> readRows();
                case "mergeCells" -> readMerged();
                case "hyperlinks" -> readLinks();
                case "conditionalFormatting" -> conditions.read();
                case "extLst" -> conditions.readExtensions();
                case "oleObjects", "controls" -> throw ActiveContentPolicy.object(sheet.name());
                default -> xml.skip();
            }
        }
        xml.finish();
        if (rows > shared.limits().maxRows()) {
            grid.emptyRows(rows);
        }
        return new Sheet(sheet.name(), sheet.hidden(), conditions.examine(grid.finish()));
    }

    /** Rows and columns that say nothing of their size have that of the sheet. */
    private void readDefaults() {
        flatRows = xml.attribute("defaultRowHeight").filter(h -> below(h, FLAT)).isPresent();
        flatColumns =
                xml.attribute("defaultColWidth").filter(SheetReader::narrow).isPresent();
        if (flatColumns) {
            grid.hideColumns(0, CellAddress.COLUMNS - 1, true);
        }
        xml.skip();
    }

    /** Whether a column of that width shows no figure. */
    static boolean narrow(String width) {
        return below(width, NARROW);
    }

    private static boolean below(String size, double least) {
        try {
            return Double.parseDouble(size.strip()) < least;
        } catch (NumberFormatException noSize) {
            return false;
        }
    }

    /** A window that was frozen while it was scrolled never shows the rows and columns before its first cell. */
    private void readViews() {
        while (xml.child()) {
            if (xml.attribute("showZeros").filter(s -> !XmlCursor.isTrue(s)).isPresent()) {
                grid.hideZeros();
            }
            Optional<CellAddress> first = xml.attribute("topLeftCell").flatMap(CellAddress::tryParse);
            while (xml.child()) {
                boolean frozen = xml.name().equals("pane")
                        && xml.attribute("state")
                                .filter(s -> s.startsWith("frozen"))
                                .isPresent();
                first.filter(cell -> frozen).ifPresent(this::hideBefore);
                xml.skip();
            }
        }
    }

    private void hideBefore(CellAddress first) {
        if (first.row() > 0) {
            grid.hideRows(0, first.row() - 1);
        }
        if (first.column() > 0) {
            grid.hideColumns(0, first.column() - 1, true);
        }
    }

    private void readRows() {
        if (dataSeen) {
            throw corrupt(xml.part(), "two sheetData elements");
        }
        dataSeen = true;
        while (xml.anyChild()) {
            if (!xml.own() || !xml.name().equals("row")) {
                foreign("between the rows");
                continue;
            }
            beginRow();
            while (xml.anyChild()) {
                if (xml.own() && xml.name().equals("c")) {
                    cells.read();
                } else {
                    foreign("in row " + grid.rowNumber());
                }
            }
        }
    }

    private void foreign(String place) {
        if (!xml.own() || !xml.name().equals("extLst")) {
            grid.anomaly(
                    ReadAnomalyCode.CELL_SHAPE,
                    Integer.toString(grid.rowNumber()),
                    "an element " + xml.name() + " " + place);
        }
        xml.skip();
    }

    private void beginRow() {
        rows++;
        if (grid.filledRows() > shared.limits().maxRows()) {
            throw new ContainerException(
                    ContainerCode.TOO_MANY_ROWS,
                    xml.part(),
                    "sheet " + sheet.name() + " has more than "
                            + shared.limits().maxRows() + " filled rows");
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
        boolean flat = flatRows;
        int style = SheetGrid.UNSTYLED;
        boolean styled = false;
        for (int i = xml.attributes() - 1; i >= 0; i--) {
            if (!xml.attributeOwn(i)) {
                continue;
            }
            switch (xml.attributeName(i)) {
                case "r" -> reference = rowNumber(xml.attributeValue(i));
                case "hidden" -> hidden |= XmlCursor.isTrue(xml.attributeValue(i));
                case "s" -> style = IntegerAttribute.parse(xml.attributeValue(i));
                case "customFormat" -> styled = XmlCursor.isTrue(xml.attributeValue(i));
                case "ht" -> flat = below(xml.attributeValue(i), FLAT);
                default -> {
                    // looks of the row
                }
            }
        }
        grid.beginRow(reference, hidden || flat, styled ? style : SheetGrid.UNSTYLED);
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

    /** Links inside the workbook are no anomaly. */
    private void readLinks() {
        while (xml.child()) {
            String where = xml.required("ref");
            xml.attribute(Relationship.OFFICE, "id").ifPresent(id -> {
                Relationship link = relationships.get(id);
                grid.anomaly(
                        ReadAnomalyCode.HYPERLINK,
                        where,
                        link == null ? "a link without target" : "a link to " + link.target());
            });
            xml.skip();
        }
    }
}
