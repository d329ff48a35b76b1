package vn.kontum.report.xlsx.write.lint;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import vn.kontum.report.xlsx.write.TextWidth;

/**
 * How wide cells of one workbook show what they hold.
 *
 * @implNote Tables say the same thing often, so it remembers what it has measured.
 */
final class ShownWidths {
    private static final int MOST = 100_000;

    private final double basePoints;
    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
    /** A style has one appearance in a workbook. */
    private final Map<CellAppearance, Map<String, Double>> texts = new IdentityHashMap<>();

    private final Map<CellAppearance, Map<String, Double>> numbers = new IdentityHashMap<>();
    private int measured;

    /** @param basePoints size of the workbook's first font */
    ShownWidths(double basePoints) {
        this.basePoints = basePoints;
    }

    /** Digits of the workbook's first font that the number or text of a cell needs in one line. */
    double digits(FinishedCell cell) {
        if (measured > MOST) {
            texts.clear();
            numbers.clear();
            measured = 0;
        }
        return (cell.numeric() ? numbers : texts)
                .computeIfAbsent(cell.appearance(), style -> new HashMap<>())
                .computeIfAbsent(cell.text(), text -> measure(cell));
    }

    private double measure(FinishedCell cell) {
        measured++;
        CellAppearance appearance = cell.appearance();
        String shown = cell.numeric()
                ? formatter.formatRawCellContents(cell.number(), appearance.format(), appearance.formatText())
                : cell.text();
        return TextWidth.digits(shown, appearance.points(), appearance.face().bold(), basePoints);
    }
}
