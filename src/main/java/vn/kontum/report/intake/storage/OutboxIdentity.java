package vn.kontum.report.intake.storage;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Ties a database to its outbox, so that nothing is ever written into the empty mount point of a share that is not there. A new database
 * adopts the outbox it finds.
 */
public final class OutboxIdentity {
    /** File whose content proves that the folder is the outbox. */
    public static final String SENTINEL = ".outbox-id";

    private static final String NAME = "outbox";

    private final Path root;
    private final FolderIdFile idFile;
    private final FolderIds ids;
    private volatile String known = "";

    public OutboxIdentity(Path root, FolderIds ids) {
        this.root = root;
        this.idFile = new FolderIdFile(root, SENTINEL, OutboxUnavailableException::new);
        this.ids = ids;
    }

    /**
     * Makes sure that the outbox is the one this database belongs to.
     *
     * @throws OutboxUnavailableException when it is missing, or another one is mounted in its place
     */
    void verify() {
        if (known.isEmpty()) {
            known = ids.folderId(NAME)
                    .orElseGet(() -> ids.adopt(NAME, idFile.read().orElseGet(idFile::create)));
        }
        Optional<String> found = idFile.read();
        if (found.isEmpty()) {
            throw new OutboxUnavailableException("the file " + SENTINEL + " is missing in " + root
                    + ", so this may be an empty mount point; mount the share, or restore the file with the content "
                    + known);
        }
        if (!found.get().equals(known)) {
            throw new OutboxUnavailableException(
                    root + " carries the id " + found.get() + ", expected " + known + "; mount the right share");
        }
    }

    /** The id that is expected; empty before the first run. */
    public Optional<String> expected() {
        return ids.folderId(NAME);
    }

    /** Whether the outbox is the expected one, or none is expected yet; changes nothing. */
    public boolean right() {
        Optional<String> expected = expected();
        return expected.isEmpty() || idFile.read().equals(expected);
    }
}
