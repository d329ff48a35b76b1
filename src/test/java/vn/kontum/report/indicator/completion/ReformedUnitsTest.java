package vn.kontum.report.indicator.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.csv.EditedCatalogue;

/** In 2022 two fifths of district 616 become district 619: its last figures say nothing of what it can report now. */
class ReformedUnitsTest {
    private static final Period LAST = new Period(2021, 4);
    private static final Period FIRST = new Period(2022, 1);

    @TempDir
    Path folder;

    private Catalogue catalogue;

    @BeforeEach
    void aDistrictIsSplit() {
        catalogue = new EditedCatalogue(folder)
                .withLine("plans.csv", "2022,05-NQ/TU,2021-12-06,n,n,i,i,2.1")
                .withLine("targets.csv", "2022,1,cattle_herd,2.1,no,GE,w,no,90000,,,,,q,,,")
                .withLine(
                        "units.csv", "619,DISTRICT,district,62,Huyện Mô Rai,Mo Rai District,n,0,0,0,60000,0,s,2022-Q1,")
                .withLine("unit_aliases.csv", "619,Huyện Mô Rai,morai,")
                .withLine("unit_changes.csv", "2022-Q1,SPLIT,616,619,,0.4,12/NQ,2021-11-01,")
                .read()
                .at(FIRST);
    }

    /** The herd may move by a quarter of last year's 20000: 15000 to 25000 beside 10 times 1000. */
    @Test
    void theQuarterBeforeLimitsAUnitThatStaysTheSame() {
        ExactRange range = range("615");
        assertThat(range.low().decimal(RoundingMode.UNNECESSARY)).isEqualByComparingTo("25000");
        assertThat(range.high().decimal(RoundingMode.UNNECESSARY)).isEqualByComparingTo("35000");
    }

    @Test
    void nothingLimitsAUnitInTheQuarterOfItsSplit() {
        ExactRange range = range("616");
        assertThat(range.low().decimal(RoundingMode.UNNECESSARY)).isEqualByComparingTo("10000");
        assertThat(range.high().decimal(RoundingMode.UNNECESSARY)).isEqualByComparingTo("50000");
    }

    private ExactRange range(String silent) {
        Map<Period, String> own = Map.of(LAST, "20000");
        KnownValues known = (unit, period, variable) -> !variable.equals("cattle_total")
                ? Optional.empty()
                : Optional.ofNullable(unit.equals(silent) ? own.get(period) : period.equals(FIRST) ? "1000" : null)
                        .map(BigDecimal::new);
        Completions completions = new Completions(catalogue);
        Indicator herd = catalogue.indicator("cattle_herd").orElseThrow();
        return completions
                .withinLimits(new Completions.Question(herd, List.of(FIRST), completions.years(FIRST, known)))
                .flatMap(CompletionRange::values)
                .orElseThrow();
    }
}
