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

    private final Map<String, Height> known = new ConcurrentHashMap<>();

    /** What a text needs in one face and width, and then in others. */
    private record Height(CellStyleSpec.FontSpec face, double width, double points, Optional<Height> more) {}

    /** As {@link RowHeightEstimator#points}. */
    double points(String text, CellStyleSpec.FontSpec face, double width) {
        Optional<Height> height = Optional.ofNullable(known.get(text));
        while (height.isPresent()) {
            Height one = height.get();
            if (one.width() == width && one.face().equals(face)) {
                return one.points();
            }
            height = one.more();
        }
        double points = RowHeightEstimator.points(text, face, width);
        if (known.size() < MOST) {
            known.compute(text, (t, others) -> new Height(face, width, points, Optional.ofNullable(others)));
        }
        return points;
    }
}
