package vn.kontum.report.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kontum.report.intake.detection.Inbox;
import vn.kontum.report.intake.detection.InboxFile;
import vn.kontum.report.intake.detection.ObservedFile;
import vn.kontum.report.intake.storage.ContentStore;
import vn.kontum.report.intake.storage.FolderSyncs;
import vn.kontum.report.intake.storage.SourceException;

/** Copies files of the inbox into the store, as long as they stand still. */
record ObservedFileCopier(ContentStore store) {
    private static final Logger LOG = LoggerFactory.getLogger(ObservedFileCopier.class);

    /**
     * Empty when the file moved under our hands or cannot be read: it waits for the next round.
     *
     * @param folders to be synced before the file is taken out of the inbox
     */
    Optional<ContentStore.StoredContent> copy(ObservedFile observedFile, FolderSyncs folders) throws IOException {
        try (InputStream in = open(observedFile)) {
            return store.putIf(in, stored -> unmoved(observedFile.file(), stored), folders);
        } catch (SourceException e) {
            LOG.warn("{} waits: {}", observedFile.file().path(), e.getMessage());
            return Optional.empty();
        }
    }

    private static boolean unmoved(InboxFile file, ContentStore.StoredContent stored) {
        return stored.size() == file.size()
                && Inbox.attributes(file.path())
                        .filter(now -> now.size() == file.size()
                                && Inbox.modifiedAt(now).equals(file.modifiedAt()))
                        .isPresent();
    }

    static InputStream open(ObservedFile observedFile) throws SourceException {
        try {
            return Channels.newInputStream(Files.newByteChannel(
                    observedFile.file().path(), Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)));
        } catch (IOException e) {
            throw new SourceException(e);
        }
    }
}
