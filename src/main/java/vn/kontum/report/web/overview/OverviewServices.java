package vn.kontum.report.web.overview;

import org.springframework.stereotype.Component;
import vn.kontum.report.publication.EditionCatalogues;
import vn.kontum.report.query.CatalogueNotices;
import vn.kontum.report.query.PeriodOverviewService;
import vn.kontum.report.web.PeriodOptions;
import vn.kontum.report.web.UnitNameLookup;
import vn.kontum.report.web.WebConfiguration.Upcoming;
import vn.kontum.report.web.run.RunRowFactory;
import vn.kontum.report.web.unit.SubmissionMatrix;

/** Parts of pages that the first page is made of. */
@Component
record OverviewServices(
        PeriodOverviewService outlooks,
        EditionCatalogues catalogues,
        PeriodOptions quarters,
        UnitNameLookup units,
        RunRowFactory rows,
        SubmissionMatrix matrix,
        CatalogueNotices notices,
        Upcoming upcoming) {}
