package vn.kontum.report.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.kontum.report.intake.storage.FileAccess;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.intake.storage.WorkDirectory;

/** Records the hashes of the files that lie beside published workbooks, so that a changed one is found. */
public final class PublishedFileRecorder {
    private static final List<String> ENDINGS =
            List.of("_indicators.csv", "_observations.csv", "_manifest.json", "_provenance.json");

    private final WorkDirectory folders;
    private final PublishedFileRepository store;

    public PublishedFileRecorder(WorkDirectory folders, PublishedFileRepository store) {
        this.folders = folders;
        this.store = store;
    }

    /**
     * Records the data files of an edition, which were just written. Must be called inside the caller's transaction.
     *
     * @throws UncheckedIOException when they cannot be read again
     */
    public void record(Edition edition) {
        for (String kind : EditionFiles.DOCUMENTS) {
            String document = EditionFiles.document(edition.workbook(), kind);
            if (Files.isRegularFile(folders.root().resolve(document))) {
                record(document, edition.createdAt());
            }
        }
        for (String ending : ENDINGS) {
            String companion = EditionFiles.companion(edition.workbook(), ending);
            if (Files.isRegularFile(folders.root().resolve(companion))) {
                record(companion, edition.createdAt());
            }
        }
    }

    /** The hashes of the Word documents of an edition by their paths. */
    public Map<String, String> of(Edition edition) {
        Map<String, String> recorded = store.all();
        recorded.keySet()
                .retainAll(EditionFiles.DOCUMENTS.stream()
                        .map(kind -> EditionFiles.document(edition.workbook(), kind))
                        .toList());
        return recorded;
    }

    /** Whether a file was recorded with these bytes. */
    public boolean recorded(String path, String sha256) {
        return store.sha256(path).filter(sha256::equals).isPresent();
    }

    /** Whether a file stands in its place with the bytes that were recorded. */
    public boolean holds(String path) throws IOException {
        Path file = folders.root().resolve(path);
        return Files.isRegularFile(file) && recorded(path, Sha256.of(Files.readAllBytes(file)));
    }

    /**
     * Records a file that was made later, such as a PDF.
     *
     * @param path below the work folder, with forward slashes
     */
    public void record(String path, Instant at) {
        Path file = folders.root().resolve(path);
        try {
            FileAccess.restrict(file);
            store.record(path, Sha256.of(Files.readAllBytes(file)), at);
        } catch (IOException e) {
            throw new UncheckedIOException("[" + path + "] cannot be read again", e);
        }
    }
}
