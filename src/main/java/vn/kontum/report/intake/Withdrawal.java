package vn.kontum.report.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a file that is safely in the store out of the inbox. Danger: it may have been replaced a moment ago, so it is set aside first and looked at again. */
final class Withdrawal {
    /** Begins the name of a file set aside; the poller does not see such names. */
    static final String SET_ASIDE = ".taken-";

    private static final Logger LOG = LoggerFactory.getLogger(Withdrawal.class);

    private Withdrawal() {}

    /** Removes the file if it is still the one that was taken; leaves it where the share does not allow it to go. */
    static boolean remove(Sighting taken, long seq) {
        Path source = taken.file().path();
        Path aside = source.resolveSibling(SET_ASIDE + seq);
        try {
            Files.move(source, aside, StandardCopyOption.ATOMIC_MOVE);
            if (same(aside, taken)) {
                Files.delete(aside);
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

    /** Finishes what a stopped process began: the file goes if it is the taken one, else it gets its name back. */
    static void resume(Path aside, Optional<LedgerEntry> entry) throws IOException {
        if (entry.isEmpty()) {
            return;
        }
        Arrival arrival = entry.get().arrival();
        if (Sha256.of(Files.readAllBytes(aside)).equals(arrival.sha256())) {
            Files.delete(aside);
        } else {
            String name = arrival.fileName();
            Files.move(aside, aside.resolveSibling(name.substring(name.lastIndexOf('/') + 1)));
        }
    }

    private static boolean same(Path aside, Sighting taken) {
        Optional<BasicFileAttributes> attributes = Inbox.attributes(aside);
        return attributes
                .filter(a -> a.isRegularFile()
                        && a.size() == taken.file().size()
                        && Inbox.modifiedAt(a).equals(taken.file().modifiedAt()))
                .isPresent();
    }
}
