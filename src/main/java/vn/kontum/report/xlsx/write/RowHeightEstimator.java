package vn.kontum.report.xlsx.write;

/**
 * How high a row must be for wrapped text: programs fit rows only when somebody edits them.
 *
 * @implNote An estimate from letter classes, meant to be a little too high rather than too low.
 */
public final class RowHeightEstimator {
    /** Line spacing of a serif face, in parts of its size. */
    private static final double LINE = 1.2;
    /** Share of a column that its margins take, at most as many digits: those of wide cells are no wider. */
    private static final double MARGIN = 0.06;

    private static final double WIDEST_MARGIN = 2.5;
    /** Size of the digits that column widths count. */
    private static final double BASE_POINTS = 11;

    private RowHeightEstimator() {}

    /** Lines that a text takes in a column of that many digits. */
    public static int lines(String text, CellStyleSpec.FontSpec fontSpec, double width) {
        int lines = 0;
        for (String paragraph : text.split("\n", -1)) {
            lines += paragraph(paragraph, fontSpec, width - Math.min(width * MARGIN, WIDEST_MARGIN));
        }
        return lines;
    }

    /** Points that the text needs in a column of that many digits. */
    public static double points(String text, CellStyleSpec.FontSpec fontSpec, double width) {
        return lines(text, fontSpec, width) * fontSpec.size() * LINE;
    }

    /** Digits that a column needs so that no word of a text is broken; its margins with them. */
    public static double unbroken(String text, CellStyleSpec.FontSpec fontSpec) {
        double widest = 0;
        for (String word : text.split("[ \n]")) {
            widest = Math.max(widest, TextWidth.digits(word, fontSpec.size(), fontSpec.bold(), BASE_POINTS));
        }
        return widest / (1 - MARGIN);
    }

    private static int paragraph(String text, CellStyleSpec.FontSpec fontSpec, double room) {
        int lines = 1;
        double used = 0;
        int end = 0;
        do {
            int start = end;
            end = afterSpace(text, start);
            String word = text.substring(start, end);
            double needed = TextWidth.digits(word, fontSpec.size(), fontSpec.bold(), BASE_POINTS);
            double trimmed = TextWidth.digits(word.strip(), fontSpec.size(), fontSpec.bold(), BASE_POINTS);
            if (used > 0 && used + trimmed > room) {
                lines++;
                used = 0;
            }
            lines += (int) (Math.max(0, trimmed - 0.01) / room);
            used = needed > room ? needed % room : used + needed;
        } while (end < text.length());
        return lines;
    }

    /** Where the word that begins there ends, its space with it. */
    private static int afterSpace(String text, int from) {
        int space = text.indexOf(' ', from);
        return space < 0 ? text.length() : space + 1;
    }
}
