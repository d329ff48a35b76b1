package vn.kontum.report.web.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kontum.report.intake.storage.ContentStore;
import vn.kontum.report.intake.storage.WorkDirectory;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionFiles;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.run.PipelineProperties;
import vn.kontum.report.web.SelectOption;
import vn.kontum.report.web.format.ViewFormatter;

/**
 * Files that may be downloaded, found by number and never by name.
 *
 * @implNote What a table says is a path is not one until it is proven to stay inside its folder.
 */
@Component
public final class DownloadService {
    /** What may lie beside a workbook, by the word in the address: a kind of Word document, or the end of a name. */
    private static final Map<String, String> BESIDE = Map.of(
            "report", EditionFiles.REPORT,
            "letter", EditionFiles.LETTER,
            "indicators", "_indicators.csv",
            "observations", "_observations.csv",
            "manifest", "_manifest.json",
            "provenance", "_provenance.json",
            "pdf", ".pdf");

    private static final List<String> ORDER =
            List.of("report", "letter", "pdf", "indicators", "observations", "manifest", "provenance");

    private final WorkDirectory folders;
    private final ContentStore store;
    private final EditionRepository editions;

    DownloadService(PipelineProperties settings, EditionRepository editions) {
        this.editions = editions;
        this.folders = settings.folders();
        this.store = new ContentStore(folders.store());
    }

    /** Of a final edition the workbook that says so. */
    public Optional<Path> workbook(Edition edition) {
        return inside(folders.reports(), folders.root().resolve(editions.workbook(edition)));
    }

    /** @param word what is wanted, such as {@code indicators} */
    public Optional<Path> companion(Edition edition, String word) {
        return Optional.ofNullable(BESIDE.get(word))
                .map(ending -> path(edition, ending))
                .flatMap(path -> inside(folders.reports(), folders.root().resolve(path)));
    }

    /** The PDF of a final edition is that of the workbook that says so. */
    private String path(Edition edition, String ending) {
        if (EditionFiles.DOCUMENTS.contains(ending)) {
            return EditionFiles.document(edition.workbook(), ending);
        }
        String workbook = ending.equals(".pdf") ? editions.workbook(edition) : edition.workbook();
        return EditionFiles.companion(workbook, ending);
    }

    /** Words of those that are there; see {@link #companion}. */
    public List<String> words(Edition edition) {
        return ORDER.stream()
                .filter(word -> companion(edition, word).isPresent())
                .toList();
    }

    /** Those that are there. */
    List<SelectOption> companions(Edition edition, ViewFormatter formatter) {
        return words(edition).stream()
                .map(word -> new SelectOption(word, formatter.text("report.companion." + word), false))
                .toList();
    }

    /** @param belowOutbox what the ledger or a delivery says is its path */
    public Optional<Path> answer(String belowOutbox) {
        return inside(folders.outbox(), folders.outbox().resolve(belowOutbox));
    }

    /** The bytes as they arrived. */
    public Optional<Path> original(String sha256) {
        return sha256.isEmpty() ? Optional.empty() : inside(folders.store(), store.path(sha256));
    }

    private static Optional<Path> inside(Path folder, Path file) {
        try {
            return Files.isRegularFile(file) && file.toRealPath().startsWith(folder.toRealPath())
                    ? Optional.of(file)
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("[" + file + "] cannot be looked at", e);
        }
    }
}
