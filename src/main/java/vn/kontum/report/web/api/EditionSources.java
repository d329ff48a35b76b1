package vn.kontum.report.web.api;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionCatalogues;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.query.lineage.LineageTree;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.SubmissionVersion;
import vn.kontum.report.submission.part.JoinedPartRepository;

/** What an edition was made from. */
@Component
final class EditionSources {
    private final EditionCatalogues catalogues;
    private final EditionRepository editions;
    private final SubmissionRepository submissions;
    private final JoinedPartRepository joined;

    EditionSources(
            EditionCatalogues catalogues,
            EditionRepository editions,
            SubmissionRepository submissions,
            JoinedPartRepository joined) {
        this.joined = joined;
        this.catalogues = catalogues;
        this.editions = editions;
        this.submissions = submissions;
    }

    Edition edition(long id) {
        return editions.find(id).orElseThrow(() -> ApiRejection.missing("edition.number", id));
    }

    /** A figure of the province, or of one unit alone, down to its cells. */
    LineageTree trace(long edition, Indicator indicator, Optional<String> unit) {
        Edition found = edition(edition);
        List<SubmissionVersion> versions = submissions.load(found.inputs());
        return LineageTree.of(
                catalogues.in(found),
                new LineageTree.LineageOrigin(found, versions, editions.figures(found.id()), joined.cells(versions)),
                catalogues.in(found).indicator(indicator.code()).orElse(indicator),
                unit);
    }
}
