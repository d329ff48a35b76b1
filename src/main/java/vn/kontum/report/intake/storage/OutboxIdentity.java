package vn.kontum.report.intake.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;

/**
 * Ties a database to its outbox, so that nothing is ever written into the empty mount point of a share that is not there. A new database
 * adopts the outbox it finds.
 */
public final class OutboxIdentity {
    /** File whose content proves that the folder is the outbox. */
    public static final String SENTINEL = ".outbox-id";

    private static final String NAME = "outbox";

    private final Path root;
    private final ReceivedFileRepository ledger;
    private volatile String known = "";

    public OutboxIdentity(Path root, ReceivedFileRepository ledger) {
        this.root = root;
        this.ledger = ledger;
    }

    /**
     * Makes sure that the outbox is the one this database belongs to.
     *
     * @throws OutboxUnavailableException when it is missing, or another one is mounted in its place
     */
    public void verify() {
        if (known.isEmpty()) {
            known = ledger.folderId(NAME).orElseGet(() -> ledger.adopt(NAME, found().orElseGet(this::establish)));
        }
        Optional<String> found = found();
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
        return ledger.folderId(NAME);
    }

    /** Whether the outbox is the expected one, or none is expected yet; changes nothing. */
    public boolean right() {
        Optional<String> expected = expected();
        return expected.isEmpty() || found().equals(expected);
    }

    /** The id in the sentinel; empty when the folder or the sentinel is missing. */
    private Optional<String> found() {
        try {
            return Optional.of(Files.readString(root.resolve(SENTINEL)).strip());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new OutboxUnavailableException(root + " cannot be read; check the share and its rights", e);
        }
    }

    private String establish() {
        try {
            Files.createDirectories(root);
            String id = UUID.randomUUID().toString();
            Files.writeString(root.resolve(SENTINEL), id, StandardCharsets.US_ASCII, StandardOpenOption.CREATE_NEW);
            return id;
        } catch (FileAlreadyExistsException e) {
            return found().orElseThrow();
        } catch (IOException e) {
            throw new OutboxUnavailableException(root + " cannot be prepared; check the share and its rights", e);
        }
    }
}
