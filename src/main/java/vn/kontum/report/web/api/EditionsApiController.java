package vn.kontum.report.web.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.query.lineage.LineageTree;
import vn.kontum.report.query.listing.EditionListing;
import vn.kontum.report.query.listing.FigureListing;
import vn.kontum.report.query.listing.ListingPage;
import vn.kontum.report.web.api.PeriodsApiController.WholeList;
import vn.kontum.report.web.edition.DownloadService;

/** Editions: their figures, their files, and each figure down to its cells. */
@RestController
@RequestMapping("/api/v1")
final class EditionsApiController {
    private final EditionListing listing;
    private final FigureListing figures;
    private final EditionSources sources;
    private final DownloadService downloads;
    private final ApiParameters parameters;

    EditionsApiController(
            EditionListing listing,
            FigureListing figures,
            EditionSources sources,
            DownloadService downloads,
            ApiParameters parameters) {
        this.listing = listing;
        this.figures = figures;
        this.sources = sources;
        this.downloads = downloads;
        this.parameters = parameters;
    }

    @GetMapping("/editions")
    ListingPage<EditionListing.Row> list(
            @RequestParam Optional<String> period, @RequestParam Optional<String> state, PagingParameters paging) {
        return listing.page(
                new EditionListing.Filter(
                        parameters.period(period), parameters.word("state", Edition.State.class, state)),
                paging.bounds());
    }

    @GetMapping("/editions/{period}/{edition}")
    EditionListing.Row one(@PathVariable String period, @PathVariable String edition) {
        return row(period, edition);
    }

    @GetMapping("/editions/{period}/{edition}/figures")
    WholeList<FigureListing.Row> figures(@PathVariable String period, @PathVariable String edition) {
        return new WholeList<>(figures.of(row(period, edition).id()));
    }

    @GetMapping("/editions/{period}/{edition}/figures/{indicator}/trace")
    LineageTree trace(
            @PathVariable String period,
            @PathVariable String edition,
            @PathVariable String indicator,
            @RequestParam Optional<String> unit) {
        return sources.trace(row(period, edition).id(), parameters.indicator(indicator), parameters.unit(unit));
    }

    /** What lies beside the workbook, by the word in the address. */
    @GetMapping("/editions/{period}/{edition}/files")
    WholeList<String> files(@PathVariable String period, @PathVariable String edition) {
        return new WholeList<>(
                downloads.words(sources.edition(row(period, edition).id())));
    }

    @GetMapping("/editions/{period}/{edition}/files/{what}")
    ResponseEntity<Resource> file(
            @PathVariable String period,
            @PathVariable String edition,
            @PathVariable String what,
            ServletWebRequest request)
            throws IOException {
        Edition found = sources.edition(row(period, edition).id());
        Path file = (what.equals("workbook") ? downloads.workbook(found) : downloads.companion(found, what))
                .orElseThrow(() -> ApiRejection.missing("file", what));
        String tag = "\"" + Sha256.of(file) + "\"";
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(304).eTag(tag).build();
        }
        return ResponseEntity.ok()
                .eTag(tag)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(String.valueOf(file.getFileName()))
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(new FileSystemResource(file));
    }

    /** By its number, or {@code latest} or {@code official}. */
    private EditionListing.Row row(String period, String edition) {
        String code = parameters.window(period).period().code();
        List<EditionListing.Row> rows = listing.of(code);
        Optional<EditionListing.Row> row = switch (edition) {
            case "latest" -> rows.stream().reduce((older, newer) -> newer);
            case "official" ->
                rows.stream().filter(EditionListing.Row::official).findFirst();
            default ->
                rows.stream()
                        .filter(one -> Integer.toString(one.edition()).equals(edition))
                        .findFirst();
        };
        return row.orElseThrow(() -> switch (edition) {
            case "latest", "official" -> ApiRejection.missing("edition." + edition, code);
            default -> ApiRejection.missing("edition", edition, code);
        });
    }
}
