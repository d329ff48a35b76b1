package vn.kontum.report.batch;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.indicator.Assessment;
import vn.kontum.report.report.Edition;
import vn.kontum.report.report.EditionMeta;
import vn.kontum.report.report.EditionStore;
import vn.kontum.report.report.Snapshot;
import vn.kontum.report.submission.SubmissionVersion;

/** One run's way from the submissions of a year to a published edition. Danger: it holds what one step leaves for the next, so it serves one run only. */
final class Consolidation {
    private final Workshop workshop;
    private final RunContext run;
    private final Period period;
    private final Scope scope;
    private Optional<Prepared> prepared = Optional.empty();
    private List<Assessment> province = List.of();
    private Optional<Bound> bound = Optional.empty();

    /** What every consolidation works with. */
    record Workshop(
            Catalogue catalogue,
            SnapshotReader snapshots,
            Assessing assessing,
            Bookmaker bookmaker,
            Shelf shelf,
            Archive archive,
            EditionStore editions,
            ClosedFigures closed,
            Clock clock) {}

    /** What the edition will be made from, and what it will say of itself. */
    private record Prepared(Snapshot snapshot, EditionMeta meta) {}

    /** A book written down but not published. */
    private record Bound(Bookmaker.Book book, Shelf.Draft draft) {}

    Consolidation(Workshop workshop, RunContext run) {
        this.workshop = workshop;
        this.run = run;
        this.period = run.run().request().period().orElseThrow();
        this.scope = run.run().request().scope();
    }

    /** Takes the snapshot; false when the newest edition was made from the very same. */
    boolean snapshot() throws IOException {
        Snapshot snapshot = workshop.snapshots().read(period, scope);
        workshop.shelf().sweep(period, snapshot.earlier(), workshop.editions().finals());
        Optional<RefusedException> refusal =
                workshop.closed().refusal(snapshot, scope, workshop.catalogue().version());
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        EditionMeta meta = meta(workshop, snapshot);
        prepared = Optional.of(new Prepared(snapshot, meta));
        return changed(workshop, snapshot, scope);
    }

    /** Whether a run would make an edition. */
    static boolean changed(Workshop workshop, Snapshot snapshot, Scope scope) {
        if (scope.kind() == Scope.Kind.FORCE) {
            return true;
        }
        boolean same = newest(snapshot)
                .filter(e -> current(workshop, snapshot, e))
                .isPresent();
        return !same && !workshop.closed().settled(snapshot, workshop.catalogue().version());
    }

    /** Whether an edition was made from just this. */
    static boolean current(Workshop workshop, Snapshot snapshot, Edition edition) {
        Map<String, String> versions = versions(workshop);
        return edition.digest().equals(ReportDigest.of(snapshot, versions))
                || edition.digest().equals(ReportDigest.ofFinal(snapshot, versions));
    }

    private static Map<String, String> versions(Workshop workshop) {
        return Map.of(
                "catalogue", workshop.catalogue().version(),
                "template", workshop.bookmaker().templateVersion());
    }

    /** What the next edition would say of itself. */
    static EditionMeta meta(Workshop workshop, Snapshot snapshot) {
        Instant asOf = snapshot.versions().stream()
                .map(SubmissionVersion::receivedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        return new EditionMeta(
                newest(snapshot).map(Edition::number).orElse(0) + 1,
                Edition.State.DRAFT,
                ReportDigest.of(snapshot, versions(workshop)),
                workshop.catalogue().version(),
                asOf);
    }

    private static Optional<Edition> newest(Snapshot snapshot) {
        List<Edition> earlier = snapshot.earlier();
        return earlier.isEmpty() ? Optional.empty() : Optional.of(earlier.get(earlier.size() - 1));
    }

    void figures() {
        province = workshop.assessing().province(snapshotTaken());
    }

    /** Writes the workbook under a temporary name and looks at it again. */
    void bind() throws IOException {
        Bookmaker.Book book = workshop.bookmaker().make(snapshotTaken(), province, metaTaken());
        Shelf.Draft draft = workshop.shelf().draft(period, book::workbook);
        workshop.archive().verify(draft);
        bound = Optional.of(new Bound(book, draft));
    }

    /** Gives the files their names, the workbook last, and then points to it, if this run still has the right to. */
    void publish() throws IOException {
        Bound ready = bound.orElseThrow();
        int number = metaTaken().number();
        workshop.archive().requireLease(run.lease());
        Instant now = workshop.clock().instant();
        RunRequest request = run.run().request();
        Bookmaker.Origin origin = new Bookmaker.Origin(
                Shelf.name(period, number) + ".xlsx",
                ready.draft().sha256(),
                run.run().id(),
                request.who(),
                request.reason(),
                now);
        workshop.shelf().companions(period, number, ready.book().companions(origin));
        workshop.shelf().place(ready.draft(), period, Shelf.name(period, number));
        run.made(workshop.archive()
                .record(edition(ready, now), run, workshop.bookmaker().templateVersion(), published()));
        run.say(Shelf.workbook(period, number));
    }

    /** Removes a draft that was not published. */
    void tidy() {
        bound.ifPresent(b -> workshop.shelf().discard(b.draft()));
    }

    private Edition edition(Bound ready, Instant now) {
        EditionMeta meta = metaTaken();
        return new Edition(
                0,
                period,
                meta.number(),
                meta.state(),
                meta.digest(),
                meta.catalogueVersion(),
                meta.dataAsOf(),
                snapshotTaken().versions().stream()
                        .map(SubmissionVersion::id)
                        .sorted()
                        .toList(),
                Shelf.workbook(period, meta.number()),
                ready.draft().sha256(),
                now,
                run.run().request().who(),
                run.run().request().reason(),
                Optional.of(run.run().id()));
    }

    private List<EditionStore.PublishedFigure> published() {
        Bookmaker.Book book = bound.orElseThrow().book();
        return province.stream()
                .map(a -> published(a, book.status(a.figure().indicator().code())))
                .toList();
    }

    /** @param status letter, which only a book that is made can tell */
    static EditionStore.PublishedFigure published(Assessment assessment, String status) {
        var figure = assessment.figure();
        return new EditionStore.PublishedFigure(
                figure.indicator().code(),
                figure.value(),
                figure.yearToDate(),
                assessment.verdict(),
                status,
                figure.yearCoverage().reported(),
                figure.yearCoverage().expected());
    }

    private Snapshot snapshotTaken() {
        return prepared.orElseThrow().snapshot();
    }

    private EditionMeta metaTaken() {
        return prepared.orElseThrow().meta();
    }
}
