package vn.kontum.report.web.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.kontum.report.catalogue.Target;
import vn.kontum.report.web.indicator.LineChart.Quarter;

/**
 * The drawing is 164 high, from y = 16 down to y = 180, and 510 wide, from x = 70; four quarters stand at 133, 261, 388
 * and 516.
 */
class LineChartTest {
    /**
     * 400 of at most 400 is at the top, 100 a quarter of the way up: 180 - 41 = 139, the plan of 200 half: 180 - 82 =
     * 98.
     */
    @Test
    void figuresAndThePlanStandAtTheirHeights() {
        LineChart chart = chart(plan("200"), "100", "400");

        assertThat(chart.points()).extracting(LineChart.Point::y).containsExactly(139, 16);
        assertThat(chart.band()).isEqualTo(new LineChart.Band(98, 0, false));
        assertThat(chart.ticks()).extracting(LineChart.Tick::label).containsExactly("0", "100", "200", "300", "400");
    }

    @Test
    void aQuarterWithoutAFigureIsLeftOutOfTheLine() {
        LineChart chart = LineChart.of(
                List.of(
                        new Quarter("I", Optional.of(BigDecimal.ONE), "1", true),
                        new Quarter("II", Optional.empty(), "\u2013", false),
                        new Quarter("III", Optional.of(BigDecimal.ONE), "1", true),
                        new Quarter("IV", Optional.empty(), "\u2013", true)),
                plan("1"),
                BigDecimal::toPlainString);

        assertThat(chart.line()).isEqualTo("133,16 388,16");
        assertThat(chart.points()).extracting(LineChart.Point::present).containsExactly(true, false, true, false);
    }

    @Test
    void aQuarterThatLacksUnitsIsAPointWithItsSignBesideTheLine() {
        LineChart chart = LineChart.of(
                List.of(
                        new Quarter("I", Optional.of(BigDecimal.ONE), "1", true),
                        new Quarter("II", Optional.of(BigDecimal.ONE), "\u22651", false),
                        new Quarter("III", Optional.of(BigDecimal.ONE), "1", true)),
                plan("1"),
                BigDecimal::toPlainString);

        assertThat(chart.line()).isEqualTo("155,16 495,16");
        assertThat(chart.points()).extracting(LineChart.Point::value).containsExactly("1", "\u22651", "1");
        assertThat(chart.partial()).isTrue();
    }

    /** From -2 to 2 in steps of 1: zero in the middle, at 98. */
    @Test
    void theAxisGoesBelowZeroWhereFiguresDo() {
        LineChart chart = chart(plan("2"), "-2", "0");

        assertThat(chart.points()).extracting(LineChart.Point::y).containsExactly(180, 98);
    }

    @Test
    void aRangeIsABand() {
        LineChart chart = chart(
                new Target(
                        Target.Comparator.RANGE,
                        "",
                        false,
                        Optional.empty(),
                        Optional.of(new BigDecimal("20")),
                        Optional.of(new BigDecimal("40")),
                        BigDecimal.ZERO),
                "30");

        assertThat(chart.band()).isEqualTo(new LineChart.Band(16, 82, true));
    }

    private static LineChart chart(Target target, String... figures) {
        List<Quarter> quarters = Stream.of(figures)
                .map(f -> new Quarter("", Optional.of(new BigDecimal(f)), f, true))
                .toList();
        return LineChart.of(quarters, target, BigDecimal::toPlainString);
    }

    private static Target plan(String value) {
        return new Target(
                Target.Comparator.PLAN,
                "",
                false,
                Optional.of(new BigDecimal(value)),
                Optional.empty(),
                Optional.empty(),
                BigDecimal.ZERO);
    }
}
