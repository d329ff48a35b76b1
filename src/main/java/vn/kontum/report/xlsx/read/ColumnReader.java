package vn.kontum.report.xlsx.read;

import static vn.kontum.report.xlsx.container.ContainerException.corrupt;

import java.util.Optional;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.xml.IntegerAttribute;
import vn.kontum.report.xlsx.xml.XmlCursor;

/** Reads which columns of a sheet are hidden, and what style they give to cells without one. */
record ColumnReader(XmlCursor xml, SheetGrid grid) {
    /**
     * Consumes the current {@code cols} element.
     *
     * @param flat whether columns that say nothing of their width are hidden
     */
    void read(boolean flat) {
        while (xml.child()) {
            boolean hides = xml.flag("hidden")
                    || xml.attribute("width").filter(SheetReader::narrow).isPresent();
            Optional<String> style = xml.attribute("style");
            if (hides || flat || style.isPresent()) {
                int first = IntegerAttribute.parse(xml.required("min"));
                int last = IntegerAttribute.parse(xml.required("max"));
                if (first < 1 || last < first) {
                    throw corrupt(xml.part(), "columns from " + first + " to " + last);
                }
                int from = Math.min(first, CellAddress.COLUMNS) - 1;
                int to = Math.min(last, CellAddress.COLUMNS) - 1;
                if (hides || flat) {
                    grid.hideColumns(from, to, hides);
                }
                style.ifPresent(number -> grid.styleColumns(from, to, IntegerAttribute.parse(number)));
            }
            xml.skip();
        }
    }
}
