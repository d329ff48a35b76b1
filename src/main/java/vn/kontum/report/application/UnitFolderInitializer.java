package vn.kontum.report.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.config.ApplicationSettings;
import vn.kontum.report.intake.detection.Inbox;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.intake.storage.AtomicFileWriter;
import vn.kontum.report.intake.storage.WorkDirectory;

/**
 * The folders that units drop into and are answered in.
 *
 * @implNote Laid only for a new database, else an unmounted share would look like an empty inbox.
 */
public final class UnitFolderInitializer {
    private final ReceivedFileRepository receivedFiles;
    private final WorkDirectory folders;
    private final Catalogue catalogue;

    UnitFolderInitializer(ReceivedFileRepository receivedFiles, ApplicationSettings settings, Catalogue catalogue) {
        this.receivedFiles = receivedFiles;
        this.folders = settings.folders();
        this.catalogue = catalogue;
    }

    /** Lays them where nothing was ever collected. */
    public void prepare() {
        if (receivedFiles.folderId(Inbox.NAME).isPresent()) {
            return;
        }
        for (Path root : List.of(folders.inbox(), folders.trial(), folders.outbox())) {
            try {
                for (Unit unit : catalogue.reportingUnits()) {
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
