package vn.kontum.report.job.consolidate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionMetadata;
import vn.kontum.report.publication.InputSnapshot;
import vn.kontum.report.publication.basis.CatalogueSlice;
import vn.kontum.report.publication.storage.InputDigest;
import vn.kontum.report.run.RerunMode;
import vn.kontum.report.submission.SubmissionVersion;

/** Tells by digests whether an edition was made from given inputs by the present method, catalogue and template. */
public record EditionIdentity(ConsolidationServices services) {
    /** The edition that says already what a run would; empty where the run would make one. */
    public Optional<Edition> repeated(InputSnapshot snapshot, RerunMode rerunMode) {
        return rerunMode.kind() == RerunMode.Kind.FORCE
                ? Optional.empty()
                : newest(snapshot)
                        .filter(e -> isCurrent(snapshot, e))
                        .or(() -> services.closed()
                                .currentEdition(snapshot, services.catalogue().version()));
    }

    /** Whether an edition was made from just this. */
    boolean isCurrent(InputSnapshot snapshot, Edition edition) {
        return InputDigest.all(snapshot, versions(edition)).contains(edition.digest());
    }

    /** By the method by which the digest of an edition was computed. */
    private Map<String, String> versions(Edition edition) {
        return services.bases().basis(edition).isPresent()
                ? versions(edition.period())
                : Map.of(
                        "catalogue", services.catalogue().version(),
                        "template", services.renderer().templateVersion());
    }

    private Map<String, String> versions(Period period) {
        return Map.of(
                "method", Integer.toString(CatalogueSlice.METHOD),
                "catalogue", CatalogueSlice.digest(services.catalogue(), period),
                "template", services.renderer().templateVersion());
    }

    /** What the next edition would say of itself. */
    public EditionMetadata metadata(InputSnapshot snapshot) {
        Instant asOf = snapshot.versions().stream()
                .map(SubmissionVersion::receivedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        return new EditionMetadata(
                        newest(snapshot).map(Edition::number).orElse(0) + 1,
                        Edition.State.DRAFT,
                        InputDigest.of(snapshot, versions(snapshot.period())),
                        services.catalogue().version(),
                        asOf)
                .on(Optional.of(services.basis(snapshot)));
    }

    private static Optional<Edition> newest(InputSnapshot snapshot) {
        List<Edition> earlier = snapshot.earlier();
        return earlier.isEmpty() ? Optional.empty() : Optional.of(earlier.get(earlier.size() - 1));
    }
}
