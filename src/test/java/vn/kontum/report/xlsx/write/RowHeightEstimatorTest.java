package vn.kontum.report.xlsx.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowHeightEstimatorTest {
    private static final CellStyleSpec.FontSpec TEN_POINTS =
            new CellStyleSpec.FontSpec("Times New Roman", 10, false, false, false, "");

    /**
     * By the metrics of the face, in thousandths of its size: b o n 500, i l 278, space 250, V N D 722, together 5,028, which is 50.3
     * points. A column of 9.5 digits of 11 points, 5.5 points each, has 52.3, of which its margins take 3.
     */
    @Test
    void threeCapitalsMoreThanTheColumnHoldsTakeASecondLine() {
        assertThat(RowHeightEstimator.lines("billion VND", TEN_POINTS, 9.5)).isEqualTo(2);
        assertThat(RowHeightEstimator.lines("billion VND", TEN_POINTS, 10.5)).isEqualTo(1);
    }
}
