package vn.kontum.report.submission.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.submission.Finding;

/** What only follows from a fault of a cell is not told, however the fault itself is told. */
class FollowUpFilterTest {
    private static final Finding RULE = finding("R05", "cattle_total");

    @Test
    void aRuleOverOneOfSeveralCellsThatCannotBeReadIsLeftOut() {
        Finding many = new Finding(
                        "NUMBER_FORMAT",
                        Rule.Severity.BLOCK,
                        place(8),
                        Optional.empty(),
                        "",
                        "Sai.",
                        "Sửa.",
                        "",
                        "",
                        false)
                .with(List.of(
                        cell(8, "population_start"),
                        cell(9, "population_end"),
                        cell(10, "live_births"),
                        cell(31, "cattle_total")));

        assertThat(FollowUpFilter.leftOut(List.of(many, RULE))).containsExactly(many);
    }

    @Test
    void aRuleOverAnotherCellIsTold() {
        Finding one = finding("NUMBER_FORMAT", "live_births");

        assertThat(FollowUpFilter.leftOut(List.of(one, RULE))).containsExactly(one, RULE);
    }

    private static Finding finding(String code, String variable) {
        return new Finding(
                code,
                Rule.Severity.BLOCK,
                place(31),
                Optional.of(variable),
                "",
                "Sai.",
                "Sửa.",
                "Wrong.",
                "Mend.",
                false);
    }

    private static Finding.AffectedCell cell(int row, String variable) {
        return new Finding.AffectedCell(place(row).orElseThrow(), Optional.of(variable), "1", "Sai.");
    }

    private static Optional<Finding.Location> place(int row) {
        return Optional.of(new Finding.Location("Số liệu", "F" + row));
    }
}
