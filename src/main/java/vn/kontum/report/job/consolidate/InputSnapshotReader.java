package vn.kontum.report.job.consolidate;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.FindingRepository;
import vn.kontum.report.publication.InputSnapshot;
import vn.kontum.report.publication.SamePeriodFigures;
import vn.kontum.report.publication.history.SamePeriodFigure;
import vn.kontum.report.publication.status.RecordedUnitStatusReader;
import vn.kontum.report.publication.status.RecordedUnitStatuses;
import vn.kontum.report.run.RerunMode;
import vn.kontum.report.run.RunRepository;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.SubmissionVersion;
import vn.kontum.report.submission.WaiverRepository;
import vn.kontum.report.submission.explanation.UnitExplanation;
import vn.kontum.report.submission.layout.OlderFormConverter;

/**
 * Takes everything a report is made from at one moment, so that a file accepted meanwhile is in it whole or not at all.
 */
public final class InputSnapshotReader {
    /** Later than any judgement. */
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Catalogue catalogue;
    private final SnapshotRepositories repositories;
    private final TransactionTemplate consistentRead;
    private final OlderFormConverter older;
    private final UnitStatusHistory statuses;
    private final BackgroundReader backgrounds;
    private final SnapshotVersions counting;

    /** What depends on the moment: up to when explanations count, and what was known of the years before. */
    private record ReadContext(Instant until, Map<String, SamePeriodFigure> lastYear, Optional<Edition> edition) {}

    /** Where it is read from. */
    public record SnapshotRepositories(
            SubmissionRepository submissions,
            FindingRepository findings,
            WaiverRepository waivers,
            EditionRepository editions,
            SamePeriodFigures samePeriods,
            RecordedUnitStatusReader recorded,
            RunRepository runs) {}

    public InputSnapshotReader(
            Catalogue catalogue, SnapshotRepositories repositories, @Nullable PlatformTransactionManager transactions) {
        this.catalogue = catalogue;
        this.repositories = repositories;
        this.older = new OlderFormConverter(catalogue);
        this.statuses = new UnitStatusHistory(catalogue, repositories.waivers(), repositories.findings());
        this.backgrounds = new BackgroundReader(catalogue, repositories, older);
        this.counting = new SnapshotVersions(repositories.submissions(), backgrounds);
        this.consistentRead = new TransactionTemplate(Objects.requireNonNull(transactions));
        consistentRead.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        consistentRead.setReadOnly(true);
    }

    /** The same for another catalogue. */
    public InputSnapshotReader under(Catalogue other) {
        return new InputSnapshotReader(other, repositories, consistentRead.getTransactionManager());
    }

    public InputSnapshot read(Period period, RerunMode rerunMode) {
        return Objects.requireNonNull(consistentRead.execute(status -> snapshot(period, rerunMode)));
    }

    /** Whether an edition was made from exactly what counts now, files of a running collect included. */
    boolean counts(Edition edition) {
        return Set.copyOf(edition.inputs())
                .equals(Set.copyOf(repositories.submissions().activeIds(edition.period())));
    }

    /**
     * The inputs of an edition as they were; of its context only what figures depend on.
     *
     * @param loading gives submission versions by their ids, in the order of periods, units and versions
     */
    InputSnapshot of(Edition edition, Function<Collection<Long>, List<SubmissionVersion>> loading) {
        return new InputSnapshot(
                edition.period(),
                older.complete(loading.apply(edition.inputs())),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                backgrounds.of(edition, loading));
    }

    /**
     * Everything an edition was made from, as it was then; of an edition of an earlier version, which did not record how units and
     * warnings stood, that as it is now.
     */
    public InputSnapshot asPublished(Edition edition) {
        return Objects.requireNonNull(consistentRead.execute(status -> {
            List<SubmissionVersion> versions =
                    older.complete(repositories.submissions().load(edition.inputs()));
            List<Edition> earlier = repositories.editions().of(edition.period()).stream()
                    .filter(e -> e.number() < edition.number())
                    .map(e -> asOf(e, edition.createdAt()))
                    .toList();
            Map<String, SamePeriodFigure> asRecorded =
                    repositories.editions().samePeriods().of(edition.id());
            return around(
                    edition.period(),
                    versions,
                    earlier,
                    new ReadContext(edition.createdAt(), asRecorded, Optional.of(edition)));
        }));
    }

    /** In the state in which an edition was at a moment. */
    private Edition asOf(Edition edition, Instant moment) {
        boolean later = repositories
                .editions()
                .finals()
                .of(edition.id())
                .filter(f -> f.at().isAfter(moment))
                .isPresent();
        return later ? edition.in(Edition.State.DRAFT) : edition;
    }

    private InputSnapshot snapshot(Period period, RerunMode rerunMode) {
        List<Edition> earlier = repositories.editions().of(period);
        Optional<Edition> latest = earlier.isEmpty() ? Optional.empty() : Optional.of(earlier.get(earlier.size() - 1));
        return around(
                period,
                older.complete(counting.of(period, rerunMode, latest)),
                earlier,
                new ReadContext(NEVER, repositories.samePeriods().of(catalogue, period), Optional.empty()));
    }

    private InputSnapshot around(
            Period period, List<SubmissionVersion> versions, List<Edition> earlier, ReadContext context) {
        RecordedUnitStatuses recorded = context.edition()
                .flatMap(repositories.recorded()::of)
                .orElseGet(
                        () -> statuses.now(period, versions, context.edition().isEmpty()));
        List<UnitExplanation> explanations = backgrounds.explanations(period, versions, context.until());
        return new InputSnapshot(
                period,
                versions,
                recorded.statuses(),
                recorded.warnings(),
                recorded.waivers(),
                earlier,
                earlier.isEmpty()
                        ? Map.of()
                        : repositories
                                .editions()
                                .figures(earlier.get(earlier.size() - 1).id()),
                context.lastYear(),
                counting.replaced(earlier, versions),
                explanations,
                context.edition()
                        .map(edition -> backgrounds.of(edition, repositories.submissions()::load))
                        .orElseGet(() -> backgrounds.now(period, explanations)));
    }
}
