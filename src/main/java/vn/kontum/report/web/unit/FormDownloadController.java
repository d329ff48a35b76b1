package vn.kontum.report.web.unit;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.job.delivery.LayoutRecorder;
import vn.kontum.report.job.delivery.OutboxDocumentWriters;
import vn.kontum.report.publication.EditionCatalogues;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.PeriodOptions;
import vn.kontum.report.web.UnitNameLookup;

/** Makes the form of a unit for a quarter, earlier figures filled in, as the issue of forms does. */
@Controller
final class FormDownloadController {
    private final Catalogue catalogue;
    private final EditionCatalogues catalogues;
    private final OutboxDocumentWriters documents;
    private final SubmissionRepository submissions;
    private final LayoutRecorder layouts;
    private final UnitNameLookup units;
    private final PeriodOptions quarters;

    FormDownloadController(
            Catalogue catalogue,
            EditionCatalogues catalogues,
            OutboxDocumentWriters documents,
            SubmissionRepository submissions,
            LayoutRecorder layouts,
            UnitNameLookup units,
            PeriodOptions quarters) {
        this.catalogue = catalogue;
        this.catalogues = catalogues;
        this.documents = documents;
        this.submissions = submissions;
        this.layouts = layouts;
        this.units = units;
        this.quarters = quarters;
    }

    @GetMapping("/download/form/{unit}/{period}")
    ResponseEntity<Resource> form(@PathVariable String unit, @PathVariable String period) {
        Unit whose = units.at(unit);
        Period quarter = quarters.at(period);
        if (!catalogues.judging().owes(whose.code(), quarter)) {
            throw CurrentUser.missing();
        }
        layouts.record(catalogue);
        byte[] form = documents.forms().get().form(whose, quarter, submissions.history());
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(FormLayout.fileName(whose.code(), quarter.compact()))
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(new ByteArrayResource(form));
    }
}
