package vn.kontum.report.administration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.storage.AtomicFileWriter;
import vn.kontum.report.intake.storage.ContentStore;
import vn.kontum.report.intake.storage.Sha256;

/**
 * Puts a copy of a stored file into the inbox folder of another unit. A file of another content there is never
 * replaced.
 */
record InboxForwarding(Path inbox, ContentStore store) implements FileForwarding {
    @Override
    public void to(String unit, ReceivedFileRecord entry) {
        try {
            copy(unit, entry);
        } catch (IOException e) {
            throw new UncheckedIOException("[inbox " + unit + "] the file could not be put there", e);
        }
    }

    private void copy(String unit, ReceivedFileRecord entry) throws IOException {
        byte[] content = Files.readAllBytes(store.path(entry.receivedFile().sha256()));
        Path folder = inbox.resolve(unit);
        String sha256 = entry.receivedFile().sha256();
        for (int number = 0; ; number++) {
            Path target = folder.resolve(name(entry, number));
            if (!Files.exists(target)) {
                AtomicFileWriter.write(target, content);
                return;
            }
            if (Files.isRegularFile(target)
                    && Sha256.of(Files.readAllBytes(target)).equals(sha256)) {
                return;
            }
        }
    }

    /** The name tells which received file it was; nothing of a foreign name is used as a path. */
    private static String name(ReceivedFileRecord entry, int number) {
        String again = number == 0 ? "" : "_" + number;
        return String.format(
                Locale.ROOT, "KTXH_chuyen_%d%s.xlsx", entry.receivedFile().seq(), again);
    }
}
