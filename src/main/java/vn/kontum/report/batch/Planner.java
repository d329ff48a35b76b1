package vn.kontum.report.batch;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import vn.kontum.report.batch.Plan.FigureChange;
import vn.kontum.report.batch.Plan.UnitChange;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.intake.Intake;
import vn.kontum.report.report.Edition;
import vn.kontum.report.report.EditionMeta;
import vn.kontum.report.report.EditionStore.PublishedFigure;
import vn.kontum.report.report.Snapshot;
import vn.kontum.report.submission.SubmissionStore;
import vn.kontum.report.submission.SubmissionVersion;

/** Says what a consolidation would change, by doing all of it except writing. */
final class Planner {
    private final Consolidation.Workshop workshop;
    private final SubmissionStore submissions;
    private final Intake intake;

    Planner(Consolidation.Workshop workshop, SubmissionStore submissions, Intake intake) {
        this.workshop = workshop;
        this.submissions = submissions;
        this.intake = intake;
    }

    Plan plan(Period period, Scope scope, Optional<RefusedException> refusal) {
        Snapshot snapshot = workshop.snapshots().read(period, scope);
        EditionMeta meta = Consolidation.meta(workshop, snapshot);
        Optional<Edition> newest = snapshot.earlier().stream().reduce((older, newer) -> newer);
        return new Plan(
                period,
                intake.lying(),
                units(newest, snapshot.versions()),
                figures(snapshot),
                meta.number(),
                newest.map(Edition::number),
                Consolidation.changed(workshop, snapshot, scope),
                refusal.or(() -> workshop.closed()
                        .refusal(snapshot, scope, workshop.catalogue().version())));
    }

    List<String> lying() {
        return intake.lying();
    }

    List<PublishedFigure> figuresAgain(Edition edition) {
        Snapshot snapshot = workshop.snapshots().of(edition);
        return workshop.assessing().province(snapshot).stream()
                .map(a -> Consolidation.published(a, ""))
                .toList();
    }

    private List<FigureChange> figures(Snapshot snapshot) {
        List<FigureChange> changes = new ArrayList<>();
        workshop.assessing().province(snapshot).stream()
                .map(a -> Consolidation.published(a, ""))
                .forEach(now -> {
                    Optional<PublishedFigure> before =
                            Optional.ofNullable(snapshot.published().get(now.indicator()));
                    Optional<Verdict> verdict = before.map(PublishedFigure::verdict);
                    Optional<BigDecimal> value = before.flatMap(PublishedFigure::yearToDate);
                    if (!verdict.equals(Optional.of(now.verdict())) || !equal(value, now.yearToDate())) {
                        changes.add(new FigureChange(now.indicator(), value, now.yearToDate(), verdict, now.verdict()));
                    }
                });
        return changes;
    }

    private static boolean equal(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() && other.isPresent()
                ? one.get().compareTo(other.get()) == 0
                : one.isEmpty() && other.isEmpty();
    }

    private List<UnitChange> units(Optional<Edition> newest, List<SubmissionVersion> now) {
        Map<String, SubmissionVersion> before = new LinkedHashMap<>();
        newest.map(e -> submissions.load(e.inputs())).orElse(List.of()).forEach(v -> before.put(key(v), v));
        Map<String, SubmissionVersion> after = new LinkedHashMap<>();
        now.forEach(v -> after.put(key(v), v));
        TreeSet<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        List<UnitChange> changes = new ArrayList<>();
        for (String key : keys) {
            Optional<SubmissionVersion> old = Optional.ofNullable(before.get(key));
            Optional<SubmissionVersion> current = Optional.ofNullable(after.get(key));
            if (!old.map(SubmissionVersion::id).equals(current.map(SubmissionVersion::id))) {
                SubmissionVersion any = current.or(() -> old).orElseThrow();
                changes.add(new UnitChange(
                        any.unit(),
                        any.period(),
                        old.map(SubmissionVersion::version),
                        current.map(SubmissionVersion::version)));
            }
        }
        return changes;
    }

    private static String key(SubmissionVersion version) {
        return version.period().code() + " " + version.unit();
    }
}
