package vn.kontum.report.web.unit;

import java.time.Clock;
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
import vn.kontum.report.job.delivery.ExplanationRequests;
import vn.kontum.report.publication.storage.ReportProperties;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.form.FormTemplate;
import vn.kontum.report.submission.form.FormWorkbookWriter;
import vn.kontum.report.submission.layout.IssuedLayoutRepository;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.PeriodOptions;
import vn.kontum.report.web.UnitNameLookup;

/** Makes the form of a unit for a quarter, earlier figures filled in, as the issue of forms does. */
@Controller
final class FormDownloadController {
    private final FormServices services;
    private final UnitNameLookup units;
    private final PeriodOptions quarters;

    /** What a form is made of. */
    @org.springframework.stereotype.Component
    record FormServices(
            Catalogue catalogue,
            ReportProperties style,
            SubmissionRepository submissions,
            ExplanationRequests requests,
            IssuedLayoutRepository layouts,
            Clock clock) {}

    FormDownloadController(FormServices services, UnitNameLookup units, PeriodOptions quarters) {
        this.services = services;
        this.units = units;
        this.quarters = quarters;
    }

    @GetMapping("/download/form/{unit}/{period}")
    ResponseEntity<Resource> form(@PathVariable String unit, @PathVariable String period) {
        Unit whose = units.at(unit);
        Period quarter = quarters.at(period);
        if (quarter.closing() && !services.catalogue().owes(whose.code(), quarter)) {
            throw CurrentUser.missing();
        }
        services.layouts()
                .record(
                        services.catalogue(),
                        (u, p) -> FormWorkbookWriter.layout(services.catalogue(), u, p),
                        services.clock().instant());
        byte[] form = new FormWorkbookWriter(
                        services.catalogue(),
                        FormTemplate.load(services.style().templates()),
                        services.requests().targets(),
                        services.style().office())
                .write(whose, quarter, services.submissions().history());
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
