package vn.kontum.report.administration.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.util.regex.Pattern;
import vn.kontum.report.audit.AuditEvent;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.database.TransactionOperations;
import vn.kontum.report.intake.storage.AtomicFileWriter;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.run.Actor;

/**
 * Puts a file into the inbox folder of a unit, as if the unit had dropped it there: the next collect takes it in,
 * with the same checks and in the same order of arrival. A file that lies there is never replaced.
 */
public final class SubmissionUploadService {
    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{M}\\p{N} ._()-]");
    private static final int LONGEST_NAME = 120;

    private final Path inbox;
    private final AuditRepository audit;
    private final TransactionOperations transactions;
    private final Clock clock;

    public SubmissionUploadService(Path inbox, AuditRepository audit, TransactionOperations transactions, Clock clock) {
        this.inbox = inbox;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Writes the file durably and notes who brought it. Its bytes are on the disk before the row of the audit log is written, and it
     * gets its name as the last thing before that row stands: no row tells of a file that is not there. Where the process ends between
     * the two, the file is collected, and nobody is named as the one who brought it.
     *
     * @param unit code of a reporting unit
     * @param name as the sender called it; only its last part counts
     * @return the name under which it lies in the inbox
     */
    public String put(String unit, String name, byte[] content, Actor by) throws IOException {
        String sha256 = Sha256.of(content);
        return AtomicFileWriter.writeNew(inbox.resolve(unit), safe(name), content, (given, file) -> {
            AuditEvent row =
                    new AuditEvent(clock.instant(), by.name(), "upload", unit + "/" + given, by.reason(), sha256);
            try {
                transactions.all(() -> {
                    audit.append(row);
                    name(file);
                    return true;
                });
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        });
    }

    private static void name(AtomicFileWriter.UnnamedFile file) {
        try {
            file.assignName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last part of the name, of letters, digits and a few signs. */
    public static String safe(String name) {
        String last = Normalizer.normalize(name, Normalizer.Form.NFC).replaceFirst("(?s).*[/\\\\]", "");
        String plain = UNSAFE.matcher(last).replaceAll("_").replaceFirst("^[.~_ $]+", "");
        if (plain.isEmpty()) {
            return "KTXH.xlsx";
        }
        return plain.length() > LONGEST_NAME ? plain.substring(plain.length() - LONGEST_NAME) : plain;
    }
}
