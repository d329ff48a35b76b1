package vn.kontum.report.web.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Target;

/**
 * Quarterly figures against their target as points of a drawing, 600 wide and 220 high; the axis begins at zero unless
 * figures are below it.
 *
 * @param line what a {@code polyline} draws; quarters without a figure, or with one that lacks units, are left out
 * @param band upper edge and height of the range that is asked for; a line where it is one figure
 */
record LineChart(List<Point> points, String line, Band band, List<Tick> ticks) {
    static final int LEFT = 70;
    static final int RIGHT = 580;
    static final int TOP = 16;
    static final int BOTTOM = 180;

    /**
     * @param value as it is written beside the point
     * @param present whether there is a figure
     * @param whole whether no unit is missing from it
     */
    record Point(int x, int y, String label, String value, boolean present, boolean whole) {}

    record Band(int y, int height, boolean range) {}

    record Tick(int y, String label) {}

    /** One quarter, with its figure as tables write it. */
    record Quarter(String label, Optional<BigDecimal> value, String shown, boolean whole) {}

    /** How numbers on the axis are written. */
    @FunctionalInterface
    interface NumberFormatter {
        String write(BigDecimal number);
    }

    /** Whether a figure in it lacks units. */
    public boolean partial() {
        return points.stream().anyMatch(point -> point.present() && !point.whole());
    }

    /** @param axis how its numbers are written, in a short way */
    static LineChart of(List<Quarter> quarters, Target target, NumberFormatter axis) {
        BigDecimal low = target.min().or(target::value).orElse(BigDecimal.ZERO);
        BigDecimal high = target.max().or(target::value).orElse(low);
        Scale scale = Scale.over(Stream.concat(quarters.stream().flatMap(q -> q.value().stream()), Stream.of(low, high))
                .toList());
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < quarters.size(); i++) {
            int x = LEFT + (RIGHT - LEFT) * (2 * i + 1) / (2 * Math.max(1, quarters.size()));
            Optional<BigDecimal> value = quarters.get(i).value();
            points.add(new Point(
                    x,
                    value.map(scale::y).orElse(BOTTOM),
                    quarters.get(i).label(),
                    quarters.get(i).shown(),
                    value.isPresent(),
                    quarters.get(i).whole()));
        }
        StringBuilder line = new StringBuilder();
        points.stream()
                .filter(point -> point.present() && point.whole())
                .forEach(p -> line.append(p.x()).append(',').append(p.y()).append(' '));
        int top = scale.y(high);
        return new LineChart(
                points,
                line.toString().strip(),
                new Band(top, Math.max(0, scale.y(low) - top), low.compareTo(high) != 0),
                scale.ticks(axis));
    }

    /** Numbers against heights. */
    private record Scale(BigDecimal from, BigDecimal step, int steps) {
        private static final List<BigDecimal> NICE =
                Stream.of("1", "2", "2.5", "5", "10").map(BigDecimal::new).toList();
        private static final int WANTED = 4;

        static Scale over(List<BigDecimal> numbers) {
            BigDecimal least = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
            BigDecimal most = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
            BigDecimal span = most.subtract(least).max(new BigDecimal("0.001"));
            BigDecimal rough = span.divide(BigDecimal.valueOf(WANTED), 9, RoundingMode.UP);
            BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(rough.precision() - rough.scale() - 1);
            BigDecimal step = NICE.stream()
                    .map(power::multiply)
                    .filter(s -> s.compareTo(rough) >= 0)
                    .findFirst()
                    .orElse(power.multiply(BigDecimal.TEN));
            BigDecimal from = least.divide(step, 0, RoundingMode.FLOOR).multiply(step);
            int steps = most.subtract(from)
                    .divide(step, 0, RoundingMode.CEILING)
                    .max(BigDecimal.ONE)
                    .intValue();
            return new Scale(from, step, steps);
        }

        int y(BigDecimal number) {
            BigDecimal whole = step.multiply(BigDecimal.valueOf(steps));
            BigDecimal part = number.subtract(from).multiply(BigDecimal.valueOf(BOTTOM - TOP));
            return BOTTOM - part.divide(whole, 0, RoundingMode.HALF_UP).intValue();
        }

        List<Tick> ticks(NumberFormatter numbers) {
            List<Tick> ticks = new ArrayList<>();
            for (int i = 0; i <= steps; i++) {
                BigDecimal at = from.add(step.multiply(BigDecimal.valueOf(i)));
                ticks.add(new Tick(y(at), numbers.write(at)));
            }
            return ticks;
        }
    }
}
