package vn.kontum.report.web.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kontum.report.administration.archive.YearArchive;
import vn.kontum.report.administration.archive.YearArchiveRepository;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionCatalogues;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.SignedDocument;
import vn.kontum.report.publication.SignedDocumentRepository;
import vn.kontum.report.query.edition.EditionSummaries;
import vn.kontum.report.web.IdempotencyKeys;
import vn.kontum.report.web.SelectOption;
import vn.kontum.report.web.format.UntrustedText;
import vn.kontum.report.web.format.ViewFormatter;

/** One edition in full. */
@Component
final class EditionPageFactory {
    private final EditionRepository editions;
    private final EditionSummaries summaries;
    private final EditionCatalogues catalogues;
    private final SignedDocumentRepository signed;
    private final DownloadService downloads;
    private final YearArchiveRepository archives;

    EditionPageFactory(
            EditionRepository editions,
            EditionSummaries summaries,
            EditionCatalogues catalogues,
            SignedDocumentRepository signed,
            DownloadService downloads,
            YearArchiveRepository archives) {
        this.editions = editions;
        this.summaries = summaries;
        this.catalogues = catalogues;
        this.signed = signed;
        this.downloads = downloads;
        this.archives = archives;
    }

    /** A signed paper of the edition. */
    record SignedRow(String number, String date, String file, String by) {}

    /**
     * The head of the page.
     *
     * @param others what it can be compared with
     * @param present whether its workbook lies in the reports folder
     * @param archived the package that holds it where it does not
     */
    record View(
            EditionRow edition,
            boolean newest,
            String periodCode,
            List<SelectOption> others,
            List<SelectOption> companions,
            List<SignedRow> signed,
            boolean present,
            Optional<String> archived,
            String key) {}

    View of(Edition edition, ViewFormatter formatter) {
        List<EditionSummaries.Label> all = summaries.labels();
        List<SelectOption> others = new ArrayList<>();
        all.stream()
                .filter(e -> e.id() != edition.id() && e.period().equals(edition.period()))
                .forEach(e -> others.add(other(e, edition, formatter)));
        all.stream()
                .filter(e -> e.newest() && !e.period().equals(edition.period()))
                .forEach(e -> others.add(other(e, edition, formatter)));
        Map<String, EditionRepository.EditionFigure> figures = editions.figures(edition.id());
        boolean present = downloads.workbook(edition).isPresent();
        return new View(
                EditionRow.of(edition, figures, catalogues.in(edition), formatter),
                all.stream().anyMatch(e -> e.id() == edition.id() && e.newest()),
                edition.period().code(),
                others,
                downloads.companions(edition, formatter),
                signed.of(edition.id()).stream().map(d -> signed(d, formatter)).toList(),
                present,
                present
                        ? Optional.empty()
                        : archives.removed(edition.period().year()).map(YearArchive::file),
                IdempotencyKeys.fresh());
    }

    private static SignedRow signed(SignedDocument document, ViewFormatter formatter) {
        return new SignedRow(
                UntrustedText.shown(document.number()),
                formatter.day(document.date()),
                UntrustedText.shown(document.fileName()),
                UntrustedText.shown(document.by()));
    }

    /** The one before is what people mostly want to see. */
    private static SelectOption other(EditionSummaries.Label other, Edition edition, ViewFormatter formatter) {
        boolean before = other.period().equals(edition.period()) && other.number() == edition.number() - 1;
        String label = formatter.text("edition.label", Integer.toString(other.number())) + " \u00B7 "
                + formatter.period(other.period());
        return new SelectOption(Long.toString(other.id()), label, before);
    }
}
