package vn.kontum.report.publication.workbook;

import java.util.HexFormat;
import vn.kontum.report.xlsx.write.CellStyleSpec;

/** How far text stands out from its ground, as the accessibility guidelines count it: from 1 to 21. */
final class ContrastRatio {
    private ContrastRatio() {}

    static double of(CellStyleSpec style) {
        double text = luminance(
                style.face().color().isEmpty() ? "000000" : style.face().color());
        double ground =
                luminance(style.box().fill().isEmpty() ? "FFFFFF" : style.box().fill());
        return (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05);
    }

    private static double luminance(String rrggbb) {
        byte[] rgb = HexFormat.of().parseHex(rrggbb);
        return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
    }

    private static double linear(byte channel) {
        double part = (channel & 0xFF) / 255.0;
        return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
