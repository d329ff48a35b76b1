package vn.kontum.report.publication.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionMetadata;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.InputSnapshot;
import vn.kontum.report.publication.InputSnapshot.WaivedRule;
import vn.kontum.report.publication.UnitStatusRecord;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.SubmissionVersion;
import vn.kontum.report.text.Messages;

/** A letter belongs to the figure that it is about, and a cause to the unit whose figure changed. */
class RevisedFiguresTest {
    private static final Period Q1 = new Period(2021, 1);

    /** Version 2 of 615 corrects one of its figures; all its others are as they were. */
    @Test
    void onlyTheFigureThatDiffersFromTheEditionBeforeIsRevised() {
        InputSnapshot now = given("321").snapshot();
        FactTable evidence = new FactTable(
                frame(ChangedSnapshot.replacing(now, old(given("300").snapshot(), "615"))));

        assertThat(evidence.facts())
                .filteredOn(fact -> fact.letter() == ObservationStatus.REVISED)
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.unit().code()).isEqualTo("615");
                    assertThat(fact.variable().code()).isEqualTo("live_births");
                });
    }

    @Test
    void aSecondVersionInAFirstEditionRevisesNothing() {
        FactTable evidence = new FactTable(frame(given("321").snapshot()));

        assertThat(evidence.facts()).noneMatch(fact -> fact.letter() == ObservationStatus.REVISED);
    }

    /** Rule R46 looks at every variable; the administrator cleared it for the one that broke it. */
    @Test
    void onlyTheFigureThatBrokeTheRuleIsWaived() {
        SampleSubmissions given = SampleSubmissions.year(1)
                .waived(new WaivedRule("615", Q1, "R46", "An", "đã đối chiếu", Set.of("tourist_arrivals")));

        FactTable evidence = new FactTable(frame(given.snapshot()));

        assertThat(evidence.facts())
                .filteredOn(fact -> fact.letter() == ObservationStatus.WAIVED)
                .extracting(fact -> fact.unit().code() + " " + fact.variable().code())
                .containsExactly("615 tourist_arrivals");
    }

    /** Rule R46 looks at every variable; 615 did not explain the one that broke it. */
    @Test
    void onlyTheFigureThatIsInDoubtIsProvisional() {
        Finding doubt = new Finding(
                "R46",
                Rule.Severity.WARN,
                Optional.empty(),
                Optional.of("tourist_arrivals"),
                "215",
                "215 so với 2.176",
                "xem lại",
                "215 against 2,176",
                "look again",
                false);
        SampleSubmissions given = SampleSubmissions.year(1).warned(new InputSnapshot.OpenWarning("615", Q1, doubt));

        assertThat(new FactTable(frame(given.snapshot())).facts())
                .filteredOn(fact -> fact.letter() == ObservationStatus.PROVISIONAL)
                .extracting(fact -> fact.unit().code() + " " + fact.variable().code())
                .containsExactly("615 tourist_arrivals");
        assertThat(given.report().lines())
                .filteredOn(line -> line.letter().equals(Optional.of(ObservationStatus.PROVISIONAL)))
                .extracting(line -> line.indicator().code())
                .containsExactly("tourist_arrivals");
    }

    @Test
    void onlyUnitsWhoseFigureChangedAreNamedAsCauses() {
        SubmissionVersion changed = old(given("300").snapshot(), "615");
        InputSnapshot now = given("321").snapshot();
        List<SubmissionVersion> replaced = List.of(changed, old(now, "616"));
        RevisionCauses causes = new RevisionCauses(
                SampleSubmissions.shipped(),
                new ReportFormatter(Messages.VIETNAMESE),
                now.versions().stream()
                        .filter(v -> Set.of("615", "616").contains(v.unit()))
                        .toList(),
                replaced,
                false);

        assertThat(causes.of(indicator("health_insurance_coverage_rate"))).doesNotContain("Đăk Hà");
        InputSnapshot insured =
                given("321").says("615", 1, "insured_persons", "20000").snapshot();
        RevisionCauses other = new RevisionCauses(
                SampleSubmissions.shipped(),
                new ReportFormatter(Messages.VIETNAMESE),
                insured.versions().stream()
                        .filter(v -> Set.of("615", "616").contains(v.unit()))
                        .toList(),
                replaced,
                false);
        assertThat(other.of(indicator("health_insurance_coverage_rate")))
                .contains(name("615"))
                .doesNotContain(name("616"));
    }

    /** 615 was missing before as well; only 616 is left out now. */
    @Test
    void onlyAUnitThatCountedBeforeIsNamedAsGone() {
        SampleSubmissions given = SampleSubmissions.year(1)
                .missing("615", 1, UnitStatusRecord.Punctuality.MISSING)
                .missing("616", 1, UnitStatusRecord.Punctuality.EXCLUDED);
        SubmissionVersion excluded = old(SampleSubmissions.year(1).snapshot(), "616");
        Edition before = new Edition(
                1,
                Q1,
                1,
                Edition.State.DRAFT,
                SampleSubmissions.DIGEST,
                "c",
                Instant.EPOCH,
                List.of(excluded.id()),
                "b01.xlsx",
                SampleSubmissions.DIGEST,
                Instant.EPOCH,
                "An",
                "theo lịch",
                Optional.empty());
        given.after(before, Map.of("health_insurance_coverage_rate", published()));

        List<Revision> revisions = new Revisions(frame(ChangedSnapshot.replacing(given.snapshot(), excluded)))
                .of(given.report().lines().map(IndicatorRow::assessment).toList());

        assertThat(revisions)
                .singleElement()
                .satisfies(revision ->
                        assertThat(revision.cause()).contains(name("616")).doesNotContain(name("615")));
    }

    private static EditionRepository.EditionFigure published() {
        return new EditionRepository.EditionFigure(
                "health_insurance_coverage_rate",
                Optional.of(BigDecimal.TEN),
                Optional.of(BigDecimal.TEN),
                Verdict.IN_PROGRESS,
                "",
                10,
                10,
                Optional.empty(),
                true);
    }

    private static String name(String unit) {
        return SampleSubmissions.shipped().unit(unit).orElseThrow().nameVi();
    }

    private static Indicator indicator(String code) {
        return SampleSubmissions.shipped().indicator(code).orElseThrow();
    }

    private static SampleSubmissions given(String births) {
        return SampleSubmissions.year(1).again("615", 1, 2).says("615", 1, "live_births", births);
    }

    private static SubmissionVersion old(InputSnapshot snapshot, String unit) {
        SubmissionVersion version = snapshot.versions().stream()
                .filter(v -> v.unit().equals(unit))
                .findFirst()
                .orElseThrow();
        return new SubmissionVersion(
                version.id() + 5_000,
                version.unit(),
                version.period(),
                1,
                version.receivedFileSeq() + 5_000,
                version.fileName(),
                version.sha256(),
                version.receivedAt(),
                version.firstReceivedAt(),
                version.readings());
    }

    private static ReportHeader frame(InputSnapshot snapshot) {
        EditionMetadata meta =
                new EditionMetadata(1, Edition.State.DRAFT, SampleSubmissions.DIGEST, "c", Instant.EPOCH);
        return new ReportHeader(SampleSubmissions.shipped(), snapshot, meta, new ReportFormatter(Messages.VIETNAMESE));
    }
}
