package vn.kontum.report.web.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Small lines: 120 wide, 36 high, four of them margin on every side. */
class SparklineTest {
    /** Four quarters stand at 4 + 112 x 1/8, 3/8, 5/8, 7/8; from 0 to 100 there are 28 units of height. */
    @Test
    void quartersWithoutAFigureAreLeftOutAndTheNewestIsMarked() {
        Sparkline line = Sparkline.of(
                List.of(figure("50"), Optional.empty(), figure("100"), Optional.empty()), new BigDecimal("100"));

        assertThat(line.line()).isEqualTo("18,18 74,4");
        assertThat(line.goal()).isEqualTo(4);
        assertThat(line.lastX()).isEqualTo(74);
        assertThat(line.lastY()).isEqualTo(4);
    }

    @Test
    void withoutFiguresThereIsOnlyTheTarget() {
        Sparkline line = Sparkline.of(List.of(Optional.empty()), BigDecimal.ZERO);

        assertThat(line.line()).isEmpty();
        assertThat(line.lastX()).isZero();
        assertThat(line.goal()).isEqualTo(32);
    }

    private static Optional<BigDecimal> figure(String number) {
        return Optional.of(new BigDecimal(number));
    }
}
