package vn.kontum.report.xlsx.write;

import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;

/** Where the content stands; indent in steps of Excel, rotation in degrees from -90 to 90. */
public record CellAlignment(
        HorizontalAlignment horizontal,
        VerticalAlignment vertical,
        boolean wrap,
        boolean shrink,
        int indent,
        int rotation) {

    CellAlignment horizontal(HorizontalAlignment other) {
        return new CellAlignment(other, vertical, wrap, shrink, indent, rotation);
    }

    CellAlignment vertical(VerticalAlignment other) {
        return new CellAlignment(horizontal, other, wrap, shrink, indent, rotation);
    }

    /** Broken into lines rather than shrunk. */
    CellAlignment wrapped() {
        return new CellAlignment(horizontal, vertical, true, false, indent, rotation);
    }

    /** Shrunk rather than broken into lines. */
    CellAlignment shrunk() {
        return new CellAlignment(horizontal, vertical, false, true, indent, rotation);
    }

    CellAlignment indented(int steps) {
        return new CellAlignment(horizontal, vertical, wrap, shrink, steps, rotation);
    }
}
