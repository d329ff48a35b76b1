package vn.kontum.report.publication.status;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.basis.EditionBasis;
import vn.kontum.report.publication.basis.EditionBasisRepository;
import vn.kontum.report.publication.basis.KeptFileRepository;

/** How units and warnings stood when editions were made. */
public final class RecordedUnitStatusReader {
    private static final Logger LOG = LoggerFactory.getLogger(RecordedUnitStatusReader.class);

    private final EditionBasisRepository bases;
    private final KeptFileRepository files;

    public RecordedUnitStatusReader(EditionBasisRepository bases, KeptFileRepository files) {
        this.bases = bases;
        this.files = files;
    }

    /** Empty for editions of earlier versions, and where the record was lost, which verify tells. */
    public Optional<RecordedUnitStatuses> of(Edition edition) {
        Optional<byte[]> kept =
                bases.of(edition.id()).flatMap(EditionBasis::standing).flatMap(files::content);
        Optional<RecordedUnitStatuses> status = kept.flatMap(RecordedUnitStatuses::read);
        if (kept.isPresent() && status.isEmpty()) {
            LOG.error("[{}] the record of how its units stood cannot be read", edition.workbook());
        }
        return status;
    }
}
