package vn.kontum.report.xlsx.read;

import java.util.Optional;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.model.CellRange;
import vn.kontum.report.xlsx.model.ReadAnomalyCode;
import vn.kontum.report.xlsx.xml.ReusableText;
import vn.kontum.report.xlsx.xml.XmlCursor;

/**
 * Reads the formula of a cell for what matters of it: ranges that it fills, and whether it reaches outside the
 * workbook.
 */
final class CellFormulaReader {
    private final XmlCursor xml;
    private final WorkbookIndex.SheetEntry sheet;
    private final SheetGrid grid;
    private final ExternalReferenceCollector outside;
    private final ReusableText text = new ReusableText();

    CellFormulaReader(
            XmlCursor xml, WorkbookIndex.SheetEntry sheet, SheetGrid grid, ExternalReferenceCollector outside) {
        this.xml = xml;
        this.sheet = sheet;
        this.grid = grid;
        this.outside = outside;
    }

    /** Consumes the current {@code f} element of the cell at a packed position. */
    void read(long position) {
        if (xml.attributes() > 0) {
            fills(position);
        }
        xml.text(text);
        ExternalReferenceDetector.ExternalReference reach = ExternalReferenceDetector.of(text);
        if (reach.outside()) {
            outside.formula(xml.part(), sheet.name() + "!" + where(position), reach);
        }
        if (ExternalReferenceDetector.links(text)) {
            grid.anomaly(ReadAnomalyCode.HYPERLINK, where(position), "a formula that makes a link");
        }
    }

    private static String where(long position) {
        return position == SheetGrid.NOWHERE
                ? "?"
                : CellAddress.unpack(position).a1();
    }

    /** Array formulas and data tables put values into other cells, which show no formula of their own. */
    private void fills(long position) {
        Optional<String> type = xml.attribute("t");
        Optional<String> reference = xml.attribute("ref");
        if (type.isEmpty()
                || reference.isEmpty()
                || type.get().equals("shared")
                || type.get().equals("normal")) {
            return;
        }
        Optional<CellRange> range = CellRange.tryParse(reference.get());
        if (range.isEmpty()) {
            grid.anomaly(ReadAnomalyCode.OUT_OF_GRID, reference.get(), "an array formula outside the grid");
        } else if (!range.get().first().equals(range.get().last())) {
            String from = position == SheetGrid.NOWHERE
                    ? range.get().first().a1()
                    : CellAddress.unpack(position).a1();
            grid.anomaly(ReadAnomalyCode.ARRAY_FORMULA, range.get().toString(), from);
        }
    }
}
