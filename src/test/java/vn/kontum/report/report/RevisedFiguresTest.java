package vn.kontum.report.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Messages;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.report.Snapshot.WaivedRule;
import vn.kontum.report.submission.SubmissionVersion;

/** A letter belongs to the figure that it is about, and a cause to the unit whose figure changed. */
class RevisedFiguresTest {
    private static final Period Q1 = new Period(2021, 1);

    /** Version 2 of 615 corrects one of its figures; all its others are as they were. */
    @Test
    void onlyTheFigureThatDiffersFromTheEditionBeforeIsRevised() {
        Snapshot now = given("321").snapshot();
        Evidence evidence = new Evidence(frame(replacing(now, old(given("300").snapshot(), "615"))));

        assertThat(evidence.facts())
                .filteredOn(fact -> fact.letter() == Letter.REVISED)
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.unit().code()).isEqualTo("615");
                    assertThat(fact.variable().code()).isEqualTo("live_births");
                });
    }

    @Test
    void aSecondVersionInAFirstEditionRevisesNothing() {
        Evidence evidence = new Evidence(frame(given("321").snapshot()));

        assertThat(evidence.facts()).noneMatch(fact -> fact.letter() == Letter.REVISED);
    }

    /** Rule R46 looks at every variable; the administrator cleared it for the one that broke it. */
    @Test
    void onlyTheFigureThatBrokeTheRuleIsWaived() {
        Given given = Given.year(1)
                .waived(new WaivedRule("615", Q1, "R46", "An", "đã đối chiếu", Set.of("tourist_arrivals")));

        Evidence evidence = new Evidence(frame(given.snapshot()));

        assertThat(evidence.facts())
                .filteredOn(fact -> fact.letter() == Letter.WAIVED)
                .extracting(fact -> fact.unit().code() + " " + fact.variable().code())
                .containsExactly("615 tourist_arrivals");
    }

    @Test
    void onlyUnitsWhoseFigureChangedAreNamedAsCauses() {
        SubmissionVersion changed = old(given("300").snapshot(), "615");
        Snapshot now = given("321").snapshot();
        List<SubmissionVersion> replaced = List.of(changed, old(now, "616"));
        Causes causes = new Causes(
                Given.shipped(),
                new Words(Messages.VIETNAMESE),
                now.versions().stream()
                        .filter(v -> Set.of("615", "616").contains(v.unit()))
                        .toList(),
                replaced,
                List.of(),
                false);

        assertThat(causes.of(indicator("health_insurance_coverage_rate"))).doesNotContain("Đăk Hà");
        Snapshot insured =
                given("321").says("615", 1, "insured_persons", "20000").snapshot();
        Causes other = new Causes(
                Given.shipped(),
                new Words(Messages.VIETNAMESE),
                insured.versions().stream()
                        .filter(v -> Set.of("615", "616").contains(v.unit()))
                        .toList(),
                replaced,
                List.of(),
                false);
        assertThat(other.of(indicator("health_insurance_coverage_rate")))
                .contains(name("615"))
                .doesNotContain(name("616"));
    }

    private static String name(String unit) {
        return Given.shipped().unit(unit).orElseThrow().nameVi();
    }

    private static Indicator indicator(String code) {
        return Given.shipped().indicator(code).orElseThrow();
    }

    private static Given given(String births) {
        return Given.year(1).again("615", 1, 2).says("615", 1, "live_births", births);
    }

    private static SubmissionVersion old(Snapshot snapshot, String unit) {
        SubmissionVersion version = snapshot.versions().stream()
                .filter(v -> v.unit().equals(unit))
                .findFirst()
                .orElseThrow();
        return new SubmissionVersion(
                version.id() + 5_000,
                version.unit(),
                version.period(),
                1,
                version.arrivalSeq() + 5_000,
                version.fileName(),
                version.sha256(),
                version.receivedAt(),
                version.firstReceivedAt(),
                version.readings());
    }

    private static Snapshot replacing(Snapshot now, SubmissionVersion old) {
        return new Snapshot(
                now.period(),
                new ArrayList<>(now.versions()),
                now.standings(),
                now.warnings(),
                now.waivers(),
                now.earlier(),
                now.published(),
                Map.of(),
                List.of(old));
    }

    private static Frame frame(Snapshot snapshot) {
        EditionMeta meta = new EditionMeta(1, Edition.State.DRAFT, Given.DIGEST, "c", Instant.EPOCH);
        return new Frame(Given.shipped(), snapshot, meta, new Words(Messages.VIETNAMESE));
    }
}
