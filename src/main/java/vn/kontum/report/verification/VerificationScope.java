package vn.kontum.report.verification;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.kontum.report.audit.AuditRecord;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.EditionRepository.EditionFigure;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.SubmissionVersion;
import vn.kontum.report.submission.VersionSummary;

/** What one verification is about, and what its checks share, so that it is read once. For one thread. */
final class VerificationScope {
    private final Optional<Integer> year;
    private final Once<List<Edition>> editions;
    private final Once<List<AuditRecord>> audit;
    private final Once<Map<Long, Map<String, EditionFigure>>> figures;
    private final VersionsOfYears versions;

    /** @param year whose reports and originals are looked at; empty for all years */
    VerificationScope(
            Optional<Integer> year,
            EditionRepository editions,
            AuditRepository audit,
            SubmissionRepository submissions) {
        this.year = year;
        this.editions = new Once<>(editions::all);
        this.figures = new Once<>(
                () -> editions.figures(editions().stream().map(Edition::id).toList()));
        this.audit = new Once<>(audit::all);
        this.versions = new VersionsOfYears(submissions);
    }

    /** Something that is read when it is first asked for. */
    private static final class Once<T> {
        private final Supplier<T> source;
        private @Nullable T read;

        Once(Supplier<T> source) {
            this.source = source;
        }

        T get() {
            T known = read == null ? source.get() : read;
            read = known;
            return known;
        }
    }

    /** Whether something of a period is looked at. */
    boolean covers(Period period) {
        return year.filter(y -> y != period.year()).isEmpty();
    }

    /** Whether something of no period is looked at. */
    boolean whole() {
        return year.isEmpty();
    }

    /** Every edition, in the order of periods and numbers. */
    List<Edition> recorded() {
        return editions.get();
    }

    /** The editions that are looked at, in the order of periods and numbers. */
    List<Edition> editions() {
        return recorded().stream().filter(edition -> covers(edition.period())).toList();
    }

    /** What an edition that is looked at says of the province, by indicator. */
    Map<String, EditionFigure> figures(Edition edition) {
        return figures.get().getOrDefault(edition.id(), Map.of());
    }

    /** Every row of the audit log, in order. */
    List<AuditRecord> audit() {
        return audit.get();
    }

    /** Submission versions, to be asked for in the order of periods. */
    VersionsOfYears versions() {
        return versions;
    }

    /** The editions of other years than the one that is looked at. */
    List<CheckResult.NotExamined> otherYears() {
        return otherYears(recorded().size() - editions().size(), recorded().size());
    }

    /** What was left out because it is of another year. */
    List<CheckResult.NotExamined> otherYears(long left, long all) {
        return left == 0
                ? List.of()
                : List.of(new CheckResult.NotExamined(CheckResult.Reason.OTHER_YEAR, left, all, List.of()));
    }

    /**
     * Submission versions for who goes from year to year and looks at the years before each: every version is read once, and those of
     * years that are left behind are forgotten. For one thread.
     */
    static final class VersionsOfYears {
        /** Verdicts look back five years. */
        private static final int YEARS_BACK = 5;

        private static final Comparator<SubmissionVersion> ORDER = Comparator.comparing(SubmissionVersion::period)
                .thenComparing(SubmissionVersion::unit)
                .thenComparing(SubmissionVersion::version);

        private final SubmissionRepository submissions;
        private final Map<Long, SubmissionVersion> read = new HashMap<>();

        VersionsOfYears(SubmissionRepository submissions) {
            this.submissions = submissions;
        }

        /** Forgets what is too old for a year. */
        void enter(int year) {
            read.values().removeIf(version -> version.period().year() < year - YEARS_BACK);
        }

        /** Every version of a unit's period, withdrawn ones too. */
        List<SubmissionVersion> of(String unit, Period period) {
            return load(submissions.chain(unit, period).stream()
                    .map(VersionSummary::id)
                    .toList());
        }

        /** What counts today of the periods before. */
        PriorSubmissions history() {
            return submissions.history();
        }

        /** As {@link SubmissionRepository#load(Collection)}. */
        List<SubmissionVersion> load(Collection<Long> ids) {
            List<Long> unread = ids.stream().filter(id -> !read.containsKey(id)).toList();
            submissions.load(unread).forEach(version -> read.put(version.id(), version));
            return ids.stream()
                    .flatMap(id -> Optional.ofNullable(read.get(id)).stream())
                    .sorted(ORDER)
                    .toList();
        }
    }
}
