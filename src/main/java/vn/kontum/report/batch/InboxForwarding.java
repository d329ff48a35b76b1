package vn.kontum.report.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import vn.kontum.report.intake.DurableFiles;
import vn.kontum.report.intake.LedgerEntry;
import vn.kontum.report.intake.Sha256;
import vn.kontum.report.intake.Store;

/** Puts a copy of a stored file into the inbox folder of another unit. A file of another content there is never replaced. */
record InboxForwarding(Path inbox, Store store) implements Quarantine.Forwarding {
    @Override
    public void to(String unit, LedgerEntry entry) throws IOException {
        byte[] content = Files.readAllBytes(store.path(entry.arrival().sha256()));
        Path folder = Files.createDirectories(inbox.resolve(unit));
        String sha256 = entry.arrival().sha256();
        for (int number = 0; ; number++) {
            Path target = folder.resolve(name(entry, number));
            if (!Files.exists(target)) {
                DurableFiles.write(target, content);
                return;
            }
            if (Files.isRegularFile(target) && Sha256.of(Files.readAllBytes(target)).equals(sha256)) {
                return;
            }
        }
    }

    /** The name tells which arrival it was; nothing of a foreign name is used as a path. */
    private static String name(LedgerEntry entry, int number) {
        String again = number == 0 ? "" : "_" + number;
        return String.format(Locale.ROOT, "KTXH_chuyen_%d%s.xlsx", entry.arrival().seq(), again);
    }
}
