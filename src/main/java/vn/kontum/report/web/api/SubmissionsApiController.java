package vn.kontum.report.web.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.query.listing.FindingListing;
import vn.kontum.report.query.listing.ListingPage;
import vn.kontum.report.query.listing.ReceivedFileListing;
import vn.kontum.report.query.listing.SubmissionListing;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.VersionState;

/** What units sent: files, what was found in them, and the values that were read. */
@RestController
@RequestMapping("/api/v1")
final class SubmissionsApiController {
    private final ReceivedFileListing files;
    private final SubmissionListing submissions;
    private final FindingListing findings;
    private final SubmissionRepository values;
    private final ApiParameters parameters;

    SubmissionsApiController(
            ReceivedFileListing files,
            SubmissionListing submissions,
            FindingListing findings,
            SubmissionRepository values,
            ApiParameters parameters) {
        this.files = files;
        this.submissions = submissions;
        this.findings = findings;
        this.values = values;
        this.parameters = parameters;
    }

    /**
     * A cell as it was read.
     *
     * @param value the number; 0 where nothing occurred, none where it is not available or empty
     * @param rawText the text of the cell as stored
     */
    record ValueRow(
            String variable,
            ReportedValue.Status status,
            Optional<BigDecimal> value,
            String rawText,
            String sheet,
            String cell,
            Optional<String> note) {
        static ValueRow of(ReportedValue value) {
            return new ValueRow(
                    value.variable(),
                    value.status(),
                    value.value(),
                    value.rawText(),
                    value.sheet(),
                    value.cell(),
                    value.note());
        }
    }

    /** A version with its values, in the order of the form. */
    record SubmissionDetail(SubmissionListing.Row submission, List<ValueRow> values) {}

    @GetMapping("/files")
    ListingPage<ReceivedFileListing.Row> files(
            @RequestParam Optional<String> period,
            @RequestParam Optional<String> unit,
            @RequestParam Optional<String> outcome,
            PagingParameters paging) {
        return files.page(
                new ReceivedFileListing.Filter(
                        parameters.period(period),
                        parameters.unit(unit),
                        parameters.word("outcome", Outcome.class, outcome)),
                paging.bounds());
    }

    @GetMapping("/submissions")
    ListingPage<SubmissionListing.Row> submissions(
            @RequestParam Optional<String> period,
            @RequestParam Optional<String> unit,
            @RequestParam Optional<String> state,
            PagingParameters paging) {
        return submissions.page(
                new SubmissionListing.Filter(
                        parameters.period(period),
                        parameters.unit(unit),
                        parameters.word("state", VersionState.class, state)),
                paging.bounds());
    }

    @GetMapping("/submissions/{id}")
    SubmissionDetail submission(@PathVariable String id) {
        SubmissionListing.Row row = submissions
                .find(ApiParameters.number(id, "submission"))
                .orElseThrow(() -> ApiRejection.missing("submission", id));
        return new SubmissionDetail(
                row,
                values.load(List.of(row.id())).stream()
                        .flatMap(version -> version.readings().stream())
                        .map(ValueRow::of)
                        .toList());
    }

    @GetMapping("/findings")
    ListingPage<FindingListing.Row> findings(
            @RequestParam Optional<String> file,
            @RequestParam Optional<String> period,
            @RequestParam Optional<String> unit,
            @RequestParam Optional<String> code,
            @RequestParam Optional<String> severity,
            PagingParameters paging) {
        file.filter(text -> !text.matches("[0-9]{1,18}")).ifPresent(text -> {
            throw ApiRejection.form("file", text, "1");
        });
        return findings.page(
                new FindingListing.Filter(
                        file.map(Long::parseLong),
                        parameters.period(period),
                        parameters.unit(unit),
                        parameters.findingCode(code),
                        parameters.word("severity", Rule.Severity.class, severity)),
                paging.bounds());
    }
}
