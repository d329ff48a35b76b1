package vn.kontum.report.job.consolidate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.publication.ApprovedCorrectionRepository;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.InputSnapshot;
import vn.kontum.report.publication.PeriodRepository;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RequestRejectedException.Code;
import vn.kontum.report.run.RerunMode;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.SubmissionVersion;

/** Holds a closed period against the final edition that closed it: only approved corrections may make a difference. */
public final class ClosedPeriodGuard {
    private final PeriodRepository periods;
    private final EditionRepository editions;
    private final SubmissionRepository submissions;
    private final ApprovedCorrectionRepository approvals;

    public ClosedPeriodGuard(
            PeriodRepository periods,
            EditionRepository editions,
            SubmissionRepository submissions,
            ApprovedCorrectionRepository approvals) {
        this.periods = periods;
        this.editions = editions;
        this.submissions = submissions;
        this.approvals = approvals;
    }

    /**
     * How the inputs of a report differ from those of the final edition that closed its period.
     *
     * @param closing the final quarter
     * @param approved units and quarters whose correction was approved
     * @param unapproved units and quarters that differ for any other reason
     * @param catalogue whether neither this edition nor the newest of the period was made with the catalogue at hand
     */
    public record Difference(
            Period closing, Edition official, List<String> approved, List<String> unapproved, boolean catalogue) {
        boolean none() {
            return approved.isEmpty() && unapproved.isEmpty();
        }
    }

    /** Empty while the period is open. */
    public Optional<Difference> of(InputSnapshot snapshot, String catalogueVersion) {
        Optional<Period> closing = periods.closedBy(snapshot.period());
        return closing.flatMap(
                quarter -> editions.official(quarter).map(e -> compare(snapshot, e, quarter, catalogueVersion)));
    }

    private Difference compare(InputSnapshot snapshot, Edition official, Period closing, String catalogueVersion) {
        Map<String, Long> locked = new TreeMap<>();
        submissions.load(official.inputs()).stream()
                .filter(v -> v.period().compareTo(snapshot.period()) <= 0)
                .forEach(v -> locked.put(key(v), v.id()));
        Map<String, Long> now = new LinkedHashMap<>();
        snapshot.versions().forEach(v -> now.put(key(v), v.id()));
        Set<Long> approved = approvals.approved(now.values());
        List<String> changed = now.entrySet().stream()
                .filter(e -> !e.getValue().equals(locked.get(e.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        Map<Boolean, List<String>> causes =
                changed.stream().collect(Collectors.partitioningBy(key -> approved.contains(now.get(key))));
        List<String> unapproved = new ArrayList<>(causes.get(false));
        locked.keySet().stream().filter(key -> !now.containsKey(key)).forEach(unapproved::add);
        return new Difference(
                closing,
                official,
                causes.get(true),
                unapproved,
                !official.catalogueVersion().equals(catalogueVersion)
                        && editions.latest(snapshot.period())
                                .filter(own -> own.catalogueVersion().equals(catalogueVersion))
                                .isEmpty());
    }

    /** Why a report may not be made; empty when it may. */
    public Optional<RequestRejectedException> refusal(
            InputSnapshot snapshot, RerunMode rerunMode, String catalogueVersion) {
        return of(snapshot, catalogueVersion).flatMap(difference -> refusal(snapshot.period(), rerunMode, difference));
    }

    /** The same, where it is known how its inputs differ. */
    public static Optional<RequestRejectedException> refusal(
            Period period, RerunMode rerunMode, Difference difference) {
        String closing = difference.closing().code();
        if (!difference.unapproved().isEmpty()) {
            String places = String.join(", ", difference.unapproved());
            return Optional.of(new RequestRejectedException(Code.CLOSED_FIGURES, period.code(), closing, places));
        }
        boolean own = difference.closing().equals(period);
        if (difference.catalogue()) {
            return Optional.of(new RequestRejectedException(Code.CLOSED_CATALOGUE, period.code(), closing));
        }
        if (own && rerunMode.kind() == RerunMode.Kind.FORCE && difference.none()) {
            return Optional.of(new RequestRejectedException(Code.CLOSED_FORCE, period.code(), closing));
        }
        return Optional.empty();
    }

    /** The edition of a closed period that says it all, so that there is nothing to make: the official one, or its own newest. */
    Optional<Edition> currentEdition(InputSnapshot snapshot, String catalogueVersion) {
        return of(snapshot, catalogueVersion)
                .filter(Difference::none)
                .flatMap(d ->
                        d.closing().equals(snapshot.period()) ? Optional.of(d.official()) : newestEdition(snapshot));
    }

    /** The newest edition of a quarter that a later one closed, if it was made from the same files. */
    private Optional<Edition> newestEdition(InputSnapshot snapshot) {
        return editions.latest(snapshot.period())
                .filter(own -> Set.copyOf(own.inputs())
                        .equals(snapshot.versions().stream()
                                .map(SubmissionVersion::id)
                                .collect(Collectors.toSet())));
    }

    private static String key(SubmissionVersion version) {
        return version.unit() + " " + version.period().code();
    }
}
