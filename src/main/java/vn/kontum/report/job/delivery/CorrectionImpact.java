package vn.kontum.report.job.delivery;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.indicator.Assessment;
import vn.kontum.report.indicator.FigureComparison;
import vn.kontum.report.job.consolidate.InputSnapshotReader;
import vn.kontum.report.job.consolidate.ProvinceAssessment;
import vn.kontum.report.publication.EditionCatalogues;
import vn.kontum.report.publication.InputSnapshot;
import vn.kontum.report.publication.model.Rounding;
import vn.kontum.report.run.RerunMode;
import vn.kontum.report.submission.SubmissionVersion;
import vn.kontum.report.text.Messages;
import vn.kontum.report.text.VietnameseNumberFormat;

/** What a correction changes in the figures of the province, in sentences for the unit that sent it. */
public final class CorrectionImpact {
    private final InputSnapshotReader snapshots;
    private final EditionCatalogues catalogues;
    private final ProvinceAssessment assessing;
    private final Messages messages = new Messages("effects", Messages.VIETNAMESE);

    /**
     * What counts in the year up to a period, and what follows from it.
     *
     * @param catalogue the one that the period is judged by
     */
    record AssessedYear(Catalogue catalogue, InputSnapshot snapshot, List<Assessment> assessments) {}

    public CorrectionImpact(EditionCatalogues catalogues, InputSnapshotReader snapshots, ProvinceAssessment assessing) {
        this.catalogues = catalogues;
        this.snapshots = snapshots;
        this.assessing = assessing;
    }

    /** One sentence for each indicator whose figure or verdict is another than with the version before. */
    public List<String> of(SubmissionVersion before, SubmissionVersion now) {
        return of(before, now, new HashMap<>());
    }

    /**
     * As {@link #of(SubmissionVersion, SubmissionVersion)}.
     *
     * @param known what counts, by period, of corrections that are answered together; filled where it lacks one
     */
    List<String> of(SubmissionVersion before, SubmissionVersion now, Map<Period, AssessedYear> known) {
        AssessedYear with = known.computeIfAbsent(now.period(), this::standing);
        InputSnapshot without = replaced(with.snapshot(), before, now);
        Map<String, Assessment> old = new HashMap<>();
        assessing
                .province(with.catalogue(), without)
                .forEach(a -> old.put(a.figure().indicator().code(), a));
        List<String> sentences = new ArrayList<>();
        for (Assessment assessment : with.assessments()) {
            Assessment earlier = old.get(assessment.figure().indicator().code());
            if (differ(earlier, assessment)) {
                sentences.add(sentence(earlier, assessment));
            }
        }
        return sentences;
    }

    private AssessedYear standing(Period period) {
        Catalogue catalogue = catalogues.judging().whole(period);
        InputSnapshot snapshot = snapshots.under(catalogue).read(period, RerunMode.whole());
        return new AssessedYear(catalogue, snapshot, assessing.province(catalogue, snapshot));
    }

    private static InputSnapshot replaced(InputSnapshot snapshot, SubmissionVersion before, SubmissionVersion now) {
        return snapshot.with(snapshot.versions().stream()
                .map(v -> v.unit().equals(now.unit()) && v.period().equals(now.period()) ? before : v)
                .toList());
    }

    private static boolean differ(Assessment one, Assessment other) {
        return one.verdict() != other.verdict() || !FigureComparison.same(year(one), year(other));
    }

    private static Optional<BigDecimal> year(Assessment assessment) {
        return assessment.figure().yearToDate();
    }

    private String sentence(Assessment before, Assessment now) {
        Indicator indicator = now.figure().indicator();
        String verdicts = before.verdict() == now.verdict()
                ? messages.text("verdict.same", messages.text("verdict." + now.verdict()))
                : messages.text(
                        "verdict.other",
                        messages.text("verdict." + before.verdict()),
                        messages.text("verdict." + now.verdict()));
        return messages.text(
                "figure",
                Integer.toString(indicator.no()),
                indicator.nameVi(),
                number(year(before), year(now), indicator),
                number(year(now), year(before), indicator),
                indicator.measureVi(),
                verdicts);
    }

    /** Rounded as printed, or with as many more digits as it takes to tell the two apart. */
    private String number(Optional<BigDecimal> number, Optional<BigDecimal> other, Indicator indicator) {
        int decimals = Rounding.distinctDecimals(indicator, number, other);
        return number.map(n -> VietnameseNumberFormat.of(Rounding.rounded(n, decimals)))
                .orElseGet(() -> messages.text("none"));
    }
}
