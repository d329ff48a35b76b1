package vn.kontum.report.submission.response;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.kontum.report.xlsx.write.CellStyleSpec;
import vn.kontum.report.xlsx.write.RowHeightEstimator;

/** Estimates of row heights, each made once: most texts of receipts are those of the catalogue. Thread-safe. */
final class RowHeights {
    /** Enough for the catalogue; texts of units beyond it are estimated anew each time. */
    private static final int MOST = 4_000;

    private final Map<Line, Double> known = new ConcurrentHashMap<>();

    private record Line(String text, CellStyleSpec.FontSpec face, double width) {}

    /** As {@link RowHeightEstimator#points}. */
    double points(String text, CellStyleSpec.FontSpec face, double width) {
        Line line = new Line(text, face, width);
        return known.size() < MOST
                ? known.computeIfAbsent(line, RowHeights::estimate)
                : Optional.ofNullable(known.get(line)).orElseGet(() -> estimate(line));
    }

    private static double estimate(Line line) {
        return RowHeightEstimator.points(line.text(), line.face(), line.width());
    }
}
