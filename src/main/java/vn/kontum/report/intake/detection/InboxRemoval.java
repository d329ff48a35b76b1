package vn.kontum.report.intake.detection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.storage.Outbox;
import vn.kontum.report.intake.storage.Sha256;

/**
 * Takes a file that is safely in the store out of the inbox.
 *
 * @implNote It may have been replaced a moment ago, so it is set aside first and looked at again.
 */
public final class InboxRemoval {
    /** Begins the name of a file set aside; the poller does not see such names. */
    public static final String SET_ASIDE = ".taken-";

    private static final Logger LOG = LoggerFactory.getLogger(InboxRemoval.class);

    private InboxRemoval() {}

    /** Removes the file if it is still the one that was taken; leaves it where the share does not allow it to go. */
    public static boolean remove(ObservedFile taken, long seq) {
        Path source = taken.file().path();
        Path aside = source.resolveSibling(SET_ASIDE + seq);
        try {
            Files.move(source, aside, StandardCopyOption.ATOMIC_MOVE);
            if (same(aside, taken)) {
                Files.delete(aside);
                LOG.trace("removed {}", source);
            } else {
                Files.move(aside, source);
            }
            return true;
        } catch (NoSuchFileException e) {
            LOG.debug("{} has gone already", source);
            return true;
        } catch (IOException e) {
            LOG.info("{} stays in the inbox, it is taken but cannot be removed: {}", source, e.toString());
            return false;
        }
    }

    /**
     * Finishes what a stopped process began: the file goes if it is the taken one, else it gets a name that the poller
     * sees.
     */
    public static void resume(Path aside, Optional<ReceivedFileRecord> entry) {
        try (InputStream content = Files.newInputStream(aside, LinkOption.NOFOLLOW_LINKS)) {
            String sha256 = Sha256.of(content);
            if (entry.map(e -> e.receivedFile().sha256()).filter(sha256::equals).isPresent()) {
                Files.delete(aside);
            } else {
                String name = entry.map(e -> e.receivedFile().fileName()).orElse("file" + aside.getFileName());
                Files.move(aside, free(aside, name.substring(name.lastIndexOf('/') + 1)));
            }
        } catch (IOException e) {
            LOG.warn("{} stays hidden in the inbox until the next run: {}", aside, e.toString());
        }
    }

    /** That name or one like it which nothing has. */
    private static Path free(Path aside, String name) {
        Path target = sibling(aside, name);
        for (int number = 2; Files.exists(target, LinkOption.NOFOLLOW_LINKS); number++) {
            target = sibling(aside, number + "_" + name);
        }
        return target;
    }

    /** By its own name, or by a plain one where the locale cannot write that. */
    private static Path sibling(Path aside, String name) {
        try {
            return aside.resolveSibling(name);
        } catch (InvalidPathException notHere) {
            return aside.resolveSibling(Outbox.safe(name));
        }
    }

    private static boolean same(Path aside, ObservedFile taken) {
        Optional<BasicFileAttributes> attributes = Inbox.attributes(aside);
        return attributes
                .filter(a -> a.isRegularFile()
                        && a.size() == taken.file().size()
                        && Inbox.modifiedAt(a).equals(taken.file().modifiedAt()))
                .isPresent();
    }
}
