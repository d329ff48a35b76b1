package vn.kontum.report.publication.status;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.basis.EditionBasis;
import vn.kontum.report.publication.basis.EditionBasisRepository;
import vn.kontum.report.publication.basis.KeptFileRepository;

/** How units and warnings stood when editions were made. */
public final class RecordedStandings {
    private static final Logger LOG = LoggerFactory.getLogger(RecordedStandings.class);

    private final EditionBasisRepository bases;
    private final KeptFileRepository files;

    public RecordedStandings(EditionBasisRepository bases, KeptFileRepository files) {
        this.bases = bases;
        this.files = files;
    }

    /** Empty for editions of earlier versions, and where the record was lost, which verify tells. */
    public Optional<RecordedStanding> of(Edition edition) {
        Optional<byte[]> kept =
                bases.of(edition.id()).flatMap(EditionBasis::standing).flatMap(files::content);
        Optional<RecordedStanding> standing = kept.flatMap(RecordedStanding::read);
        if (kept.isPresent() && standing.isEmpty()) {
            LOG.error("[{}] the record of how its units stood cannot be read", edition.workbook());
        }
        return standing;
    }
}
