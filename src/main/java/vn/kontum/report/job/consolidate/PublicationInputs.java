package vn.kontum.report.job.consolidate;

import java.util.Map;
import java.util.Optional;
import vn.kontum.report.publication.InputSnapshot;
import vn.kontum.report.publication.basis.EditionBasis;
import vn.kontum.report.publication.history.SamePeriodFigure;

/**
 * What an edition is made from beside submissions.
 *
 * @param keep keeps what the basis names
 */
record PublicationInputs(
        String templateVersion,
        Optional<EditionBasis> basis,
        Map<String, SamePeriodFigure> lastYear,
        InputSnapshot.Background background,
        Runnable keep) {}
