package vn.kontum.report.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Figures go over to successors whole: nothing is lost, nothing is counted twice. */
class UnitChangesTest {
    private static final Period BEFORE = new Period(2021, 4);
    private static final Period AFTER = new Period(2022, 1);
    private static final UnitChanges.Span SPAN = new UnitChanges.Span(BEFORE, AFTER);

    /** 101 × 0.6 = 60.6 and 101 × 0.4 = 40.4: rounded down 60 and 40, and the one left goes to the larger fraction. */
    @Test
    void aSplitOfSixtyToFortyLosesNobody() {
        UnitChanges changes =
                changes(split("A", "A", "0.6"), split("A", "N", "0.4").founding());
        Function<String, Optional<BigDecimal>> people = figures(Map.of("A", "101"));
        assertThat(changes.carried("A", SPAN, "people", 0, people)).contains(new BigDecimal("61"));
        assertThat(changes.carried("N", SPAN, "people", 0, people)).contains(new BigDecimal("40"));
    }

    @Test
    void aVariableMayBeDividedOtherwise() {
        UnitChanges changes = changes(
                split("A", "N", "0.4").founding(),
                split("A", "N", "0.9").founding().of("cattle"));
        Function<String, Optional<BigDecimal>> figures = figures(Map.of("A", "200"));
        assertThat(changes.carried("N", SPAN, "people", 0, figures)).contains(new BigDecimal("80"));
        assertThat(changes.carried("N", SPAN, "cattle", 0, figures)).contains(new BigDecimal("180"));
        assertThat(changes.carried("A", SPAN, "cattle", 0, figures)).contains(new BigDecimal("20"));
    }

    @Test
    void aMergerAddsItsPredecessors() {
        UnitChanges changes = changes(merge("B", "A"));
        assertThat(changes.carried("A", SPAN, "people", 0, figures(Map.of("A", "70", "B", "30"))))
                .contains(new BigDecimal("100"));
    }

    @Test
    void twoUnitsThatBecomeANewOneAreAddedUp() {
        UnitChanges changes =
                changes(merge("A", "C").founding(), merge("B", "C").founding());
        assertThat(changes.carried("C", SPAN, "people", 0, figures(Map.of("A", "70", "B", "30"))))
                .contains(new BigDecimal("100"));
    }

    /** A moved tenth of A: 10 of 100; B has 50 of its own. */
    @Test
    void aMovedAreaIsTakenFromOneAndGivenToTheOther() {
        UnitChanges changes = changes(new Line("AREA", "A", "B", "0.1", Optional.empty(), false));
        Function<String, Optional<BigDecimal>> people = figures(Map.of("A", "100", "B", "50"));
        assertThat(changes.carried("A", SPAN, "people", 0, people)).contains(new BigDecimal("90"));
        assertThat(changes.carried("B", SPAN, "people", 0, people)).contains(new BigDecimal("60"));
    }

    @Test
    void aUnitWithAnotherCodeHasTheFiguresOfItsPredecessor() {
        UnitChanges changes = changes(new Line("RENAME", "A", "Z", "1", Optional.empty(), true));
        assertThat(changes.carried("Z", SPAN, "people", 0, figures(Map.of("A", "7"))))
                .contains(new BigDecimal("7"));
    }

    @Test
    void whatAPredecessorDidNotReportIsMissingAndNotZero() {
        UnitChanges changes = changes(merge("B", "A"));
        assertThat(changes.carried("A", SPAN, "people", 0, figures(Map.of("A", "70"))))
                .isEmpty();
    }

    /** Old map 101 + 70 + 30 = 201; new map: A 61, N 40, and C = 70 + 30. */
    @Test
    void theProvinceHasTheSameSumOnBothMaps() {
        UnitChanges changes =
                changes(split("A", "A", "0.6"), split("A", "N", "0.4").founding(), merge("B", "C"));
        Function<String, Optional<BigDecimal>> people = figures(Map.of("A", "101", "B", "70", "C", "30"));
        BigDecimal sum = Stream.of("A", "N", "C")
                .map(unit -> changes.carried(unit, SPAN, "people", 0, people).orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo("201");
    }

    /** A has 30 beds for 10000 people (3 per 1000) and B 10 for 5000 (2 per 1000): together 40 for 15000, which is 2.667 and not 2.5. */
    @Test
    void aRateIsComputedFromCarriedPartsAndNeverAveraged() {
        UnitChanges changes = changes(merge("B", "A"));
        BigDecimal beds = changes.carried("A", SPAN, "beds", 0, figures(Map.of("A", "30", "B", "10")))
                .orElseThrow();
        BigDecimal people = changes.carried("A", SPAN, "people", 0, figures(Map.of("A", "10000", "B", "5000")))
                .orElseThrow();
        assertThat(beds.multiply(BigDecimal.valueOf(1000)).divide(people, new MathContext(4)))
                .isEqualByComparingTo("2.667");
    }

    @Test
    void whereNothingChangedAFigureIsTheUnitsOwn() {
        UnitChanges changes = changes(merge("B", "A"));
        assertThat(changes.changesArea("A", AFTER, AFTER.next())).isFalse();
        assertThat(changes.changesArea("D", BEFORE, AFTER)).isFalse();
        assertThat(changes.changesArea("A", BEFORE, AFTER)).isTrue();
    }

    private record Line(String kind, String from, String to, String share, Optional<String> variable, boolean founded) {
        Line founding() {
            return new Line(kind, from, to, share, variable, true);
        }

        Line of(String code) {
            return new Line(kind, from, to, share, Optional.of(code), founded);
        }

        UnitChange change() {
            return new UnitChange(
                    AFTER,
                    UnitChange.Kind.valueOf(kind),
                    from,
                    to,
                    variable,
                    new BigDecimal(share),
                    "12/NQ",
                    LocalDate.of(2021, 11, 1),
                    founded);
        }
    }

    private static Line split(String from, String to, String share) {
        return new Line("SPLIT", from, to, share, Optional.empty(), false);
    }

    private static Line merge(String from, String to) {
        return new Line("MERGE", from, to, "1", Optional.empty(), false);
    }

    private static UnitChanges changes(Line... lines) {
        return new UnitChanges(List.of(lines).stream().map(Line::change).toList());
    }

    private static Function<String, Optional<BigDecimal>> figures(Map<String, String> figures) {
        return code -> Optional.ofNullable(figures.get(code)).map(BigDecimal::new);
    }
}
