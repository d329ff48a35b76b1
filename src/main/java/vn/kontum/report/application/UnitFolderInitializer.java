package vn.kontum.report.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.config.ApplicationSettings;
import vn.kontum.report.intake.InboxIdentity;
import vn.kontum.report.intake.detection.Inbox;
import vn.kontum.report.intake.detection.InboxUnavailableException;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.intake.storage.AtomicFileWriter;
import vn.kontum.report.intake.storage.WorkDirectory;

/**
 * The folders that units drop into and are answered in: those of all units for a new database, later those of units that were added
 * to the catalogue.
 *
 * @implNote A folder that went away is not laid again, else an unmounted share would look like an empty inbox; a unit counts as added
 *     when it has neither an inbox nor a folder for trials.
 */
public final class UnitFolderInitializer {
    private static final Logger LOG = LoggerFactory.getLogger(UnitFolderInitializer.class);

    private final ReceivedFileRepository receivedFiles;
    private final WorkDirectory folders;
    private final Catalogue catalogue;

    UnitFolderInitializer(ReceivedFileRepository receivedFiles, ApplicationSettings settings, Catalogue catalogue) {
        this.receivedFiles = receivedFiles;
        this.folders = settings.folders();
        this.catalogue = catalogue;
    }

    /** Lays those that are lacking; none where the inbox cannot be read or is not the one of the database, which a collect tells. */
    public void prepare() {
        try {
            new InboxIdentity(new Inbox(folders.inbox()), receivedFiles).require();
        } catch (InboxUnavailableException e) {
            LOG.warn("no folders are laid for new units: {}", e.getMessage());
            return;
        }
        boolean first = receivedFiles.folderId(Inbox.NAME).isEmpty();
        lay(catalogue.reportingUnits().stream()
                .filter(unit -> first || isAdded(unit))
                .toList());
    }

    private boolean isAdded(Unit unit) {
        return unit.validity().last().isEmpty()
                && Files.notExists(folders.inbox().resolve(unit.code()))
                && Files.notExists(folders.trial().resolve(unit.code()));
    }

    private void lay(List<Unit> units) {
        if (units.isEmpty()) {
            return;
        }
        for (Path root : List.of(folders.inbox(), folders.trial(), folders.outbox())) {
            try {
                for (Unit unit : units) {
                    Files.createDirectories(root.resolve(unit.code()));
                }
                AtomicFileWriter.syncFolder(root);
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "[" + root
                                + "] no folders for the units can be created there; check the rights and the space on the disk",
                        e);
            }
        }
    }
}
