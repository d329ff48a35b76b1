package vn.kontum.report.xlsx.write;

import java.text.Normalizer;
import java.util.stream.IntStream;

/**
 * How wide text is, in widths of a digit, without asking the machine for its fonts: classes of letters of a serif face,
 * good to about a tenth.
 */
public final class TextWidth {
    private static final int ASCII = 128;
    private static final double[] OF_ASCII =
            IntStream.range(0, ASCII).mapToDouble(TextWidth::classified).toArray();

    private TextWidth() {}

    /** The widest line of a text in digits of a font of {@code base} points, when it is set in {@code size} points. */
    public static double digits(String text, double size, boolean bold, double base) {
        double widest = 0;
        for (String line : text.split("\n", -1)) {
            double width =
                    decomposed(line).chars().mapToDouble(TextWidth::digits).sum();
            widest = Math.max(widest, width);
        }
        return widest * size / base * (bold ? 1.06 : 1);
    }

    private static String decomposed(String line) {
        for (int at = 0; at < line.length(); at++) {
            if (line.charAt(at) >= ASCII) {
                return Normalizer.normalize(line, Normalizer.Form.NFD);
            }
        }
        return line;
    }

    private static double digits(int c) {
        return c < ASCII ? OF_ASCII[c] : classified(c);
    }

    private static double classified(int c) {
        if (Character.getType(c) == Character.NON_SPACING_MARK) {
            return 0;
        }
        if ("ijltfI.,:;'|!()[]/ -\u2026".indexOf(c) >= 0) {
            return 0.6;
        }
        if ("mwMW%@\u2014".indexOf(c) >= 0) {
            return 1.65;
        }
        return Character.isUpperCase(c) ? 1.4 : Character.isDigit(c) ? 1 : 0.92;
    }
}
