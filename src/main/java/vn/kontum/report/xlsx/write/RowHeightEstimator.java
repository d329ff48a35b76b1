package vn.kontum.report.xlsx.write;

/**
 * How high a row must be for wrapped text: programs fit rows only when somebody edits them.
 *
 * @implNote An estimate from letter classes, meant to be a little too high rather than too low.
 */
public final class RowHeightEstimator {
    /** Line spacing of a serif face, in parts of its size. */
    private static final double LINE = 1.2;
    /** Share of a column that text really gets: cells have margins. */
    private static final double USABLE = 0.94;
    /** Size of the digits that column widths count. */
    private static final double BASE_POINTS = 11;

    private RowHeightEstimator() {}

    /** Lines that a text takes in a column of that many digits. */
    public static int lines(String text, CellStyleSpec.FontSpec fontSpec, double width) {
        int lines = 0;
        for (String paragraph : text.split("\n", -1)) {
            lines += paragraph(paragraph, fontSpec, width * USABLE);
        }
        return lines;
    }

    /** Points that the text needs in a column of that many digits. */
    public static double points(String text, CellStyleSpec.FontSpec fontSpec, double width) {
        return lines(text, fontSpec, width) * fontSpec.size() * LINE;
    }

    private static int paragraph(String text, CellStyleSpec.FontSpec fontSpec, double room) {
        int lines = 1;
        double used = 0;
        for (String word : text.split("(?<= )")) {
            double needed = TextWidth.digits(word, fontSpec.size(), fontSpec.bold(), BASE_POINTS);
            double trimmed = TextWidth.digits(word.strip(), fontSpec.size(), fontSpec.bold(), BASE_POINTS);
            if (used > 0 && used + trimmed > room) {
                lines++;
                used = 0;
            }
            lines += (int) (Math.max(0, trimmed - 0.01) / room);
            used = needed > room ? needed % room : used + needed;
        }
        return lines;
    }
}
