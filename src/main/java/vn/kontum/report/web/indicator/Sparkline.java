package vn.kontum.report.web.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A small line without an axis, 120 wide and 36 high: quarter after quarter against the target, each with all its units.
 *
 * @param line what a {@code polyline} draws; quarters without a figure are left out
 * @param goal height of the target
 * @param lastX where the newest figure stands; 0 when there is none
 */
record Sparkline(String line, int goal, int lastX, int lastY) {
    static final int WIDTH = 120;
    static final int HEIGHT = 36;
    private static final int MARGIN = 4;

    static Sparkline of(List<Optional<BigDecimal>> quarters, BigDecimal target) {
        List<BigDecimal> all = Stream.concat(quarters.stream().flatMap(Optional::stream), Stream.of(target))
                .toList();
        BigDecimal least = all.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal most = all.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        List<String> points = new ArrayList<>();
        int lastX = 0;
        int lastY = 0;
        for (int i = 0; i < quarters.size(); i++) {
            if (quarters.get(i).isPresent()) {
                lastX = MARGIN + (WIDTH - 2 * MARGIN) * (2 * i + 1) / (2 * quarters.size());
                lastY = height(quarters.get(i).get(), least, most);
                points.add(lastX + "," + lastY);
            }
        }
        return new Sparkline(String.join(" ", points), height(target, least, most), lastX, lastY);
    }

    private static int height(BigDecimal number, BigDecimal least, BigDecimal most) {
        BigDecimal span = most.subtract(least);
        if (span.signum() == 0) {
            return HEIGHT - MARGIN;
        }
        BigDecimal part = number.subtract(least)
                .multiply(BigDecimal.valueOf(HEIGHT - 2L * MARGIN))
                .divide(span, 0, RoundingMode.HALF_UP);
        return HEIGHT - MARGIN - part.intValue();
    }
}
