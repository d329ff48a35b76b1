package vn.kontum.report.administration.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.kontum.report.audit.AuditEvent;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.database.TransactionOperations;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.basis.KeptFileRepository;
import vn.kontum.report.publication.history.HistoryImport;
import vn.kontum.report.publication.history.HistoryPreview;
import vn.kontum.report.publication.history.HistoryReader;
import vn.kontum.report.publication.history.HistoryRepository;
import vn.kontum.report.publication.history.HistoryTable;
import vn.kontum.report.publication.history.HistoryUndoPreview;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.Authority;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RequestRejectedException.Code;

/** Takes published figures of years before in, so that reports can say what was a year ago, and takes them back. */
public final class HistoryImportService {
    private static final long LARGEST = 20L * 1024 * 1024;
    private static final int LONGEST_NAME = 255;

    private final HistoryReader reader;
    private final HistoryRepositories repositories;
    private final HistoryPreviews previews;
    private final Clock clock;

    /** What an import changes. */
    public record HistoryRepositories(
            HistoryRepository history,
            KeptFileRepository kept,
            EditionRepository editions,
            AuditRepository audit,
            TransactionOperations atomic) {}

    public HistoryImportService(Catalogue catalogue, HistoryRepositories repositories, Clock clock) {
        this.reader = HistoryReader.of(catalogue);
        this.repositories = repositories;
        this.previews = new HistoryPreviews(repositories.history(), repositories.editions());
        this.clock = clock;
    }

    /**
     * What reading a file in would bring; nothing is changed.
     *
     * @throws RequestRejectedException where there is no such file, or it is larger than 20 MB
     */
    public HistoryPreview preview(Path file) throws IOException {
        return preview(content(file));
    }

    /** The same for the bytes of a file. */
    public HistoryPreview preview(byte[] content) {
        return previews.of(reader.read(content));
    }

    /**
     * Reads a file in; its figures go before those of earlier imports.
     *
     * @return number of the import
     * @throws RequestRejectedException where the file has mistakes, or its bytes were read in before and still count
     */
    public long add(Path file, Actor by) throws IOException {
        return add(name(file), content(file), by);
    }

    /** The same for the bytes of a file of that name. */
    public long add(String name, byte[] content, Actor by) {
        by.authority().require(Authority.ADMINISTRATOR);
        HistoryTable table = reader.read(content);
        if (!table.mistakes().isEmpty()) {
            throw new RequestRejectedException(
                    Code.HISTORY_MISTAKES, name, table.mistakes().size());
        }
        Instant now = clock.instant();
        String sha256 = Sha256.of(content);
        return repositories.atomic().all(() -> {
            if (imports().stream().anyMatch(one -> !one.undone() && one.sha256().equals(sha256))) {
                throw new RequestRejectedException(Code.ALREADY_DONE, name);
            }
            repositories.kept().keep(content, now);
            long id = repositories
                    .history()
                    .add(new HistoryRepository.Origin(name, sha256, now, by.name(), by.reason()), table.figures());
            repositories
                    .audit()
                    .append(new AuditEvent(
                            now,
                            by.name(),
                            "history-import",
                            Long.toString(id),
                            by.reason(),
                            table.figures().size() + " " + sha256));
            return id;
        });
    }

    /**
     * What taking an import back would change; nothing is changed.
     *
     * @throws RequestRejectedException where there is no such import, or it was taken back before
     */
    public HistoryUndoPreview undoPreview(long id) {
        List<HistoryImport> imports = imports();
        if (imports.stream().noneMatch(one -> one.id() == id && !one.undone())) {
            throw new RequestRejectedException(Code.NO_SUCH_IMPORT, Long.toString(id));
        }
        return previews.ofUndo(id, imports);
    }

    /**
     * Takes an import back: what earlier imports said of the same counts again. Editions that were made with it keep what they
     * said.
     */
    public void undo(long id, Actor by) {
        by.authority().require(Authority.ADMINISTRATOR);
        Instant now = clock.instant();
        repositories.atomic().all(() -> {
            if (!repositories.history().undo(id, by.name(), by.reason(), now)) {
                throw new RequestRejectedException(Code.NO_SUCH_IMPORT, Long.toString(id));
            }
            repositories
                    .audit()
                    .append(new AuditEvent(now, by.name(), "history-undo", Long.toString(id), by.reason(), ""));
            return true;
        });
    }

    /** All imports, oldest first. */
    public List<HistoryImport> imports() {
        return repositories.history().imports();
    }

    private static byte[] content(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new RequestRejectedException(Code.NO_SUCH_FILE, file.toString());
        }
        if (Files.size(file) > LARGEST) {
            throw new RequestRejectedException(Code.HISTORY_TOO_LARGE, name(file));
        }
        return Files.readAllBytes(file);
    }

    private static String name(Path file) {
        String name = Normalizer.normalize(String.valueOf(file.getFileName()), Normalizer.Form.NFC);
        return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
    }
}
