package vn.kontum.report.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.text.Messages;

/** The chain of the log: the hash of each row covers the row before. */
public final class AuditChain {
    private static final String BEGINNING = "0".repeat(64);

    private AuditChain() {}

    /**
     * Something wrong with the chain.
     *
     * @param kind {@code missing}, {@code changed} or {@code cut}
     */
    public record Broken(String kind, List<Object> arguments) {
        @Override
        public String toString() {
            return "[audit] " + new Messages("verify", Locale.ENGLISH).text("audit." + kind, arguments.toArray());
        }
    }

    private static Broken broken(String kind, Object... arguments) {
        return new Broken(kind, List.of(arguments));
    }

    /**
     * What is wrong with the chain: gaps, changed rows, rows cut off at the end.
     *
     * @param rows in their order
     * @param head number and hash of the last row, as they are recorded beside the log
     */
    static List<Broken> faults(List<AuditRecord> rows, String head) {
        List<Broken> faults = new ArrayList<>();
        String previous = BEGINNING;
        long expected = 1;
        for (AuditRecord entry : rows) {
            if (entry.seq() != expected) {
                faults.add(broken("missing", Long.toString(expected), Long.toString(entry.seq())));
            }
            if (!entry.previousHash().equals(previous)
                    || !entry.hash().equals(hash(entry.seq(), entry.act(), entry.previousHash()))) {
                faults.add(broken("changed", Long.toString(entry.seq())));
            }
            previous = entry.hash();
            expected = entry.seq() + 1;
        }
        if (!(expected - 1 + " " + previous).equals(head)) {
            faults.add(broken("cut", Long.toString(expected - 1), head));
        }
        return faults;
    }

    /** Every field is written with its length, so that no two acts have one text. */
    static String hash(long seq, AuditEvent auditEvent, String previous) {
        StringBuilder text = new StringBuilder();
        for (String field : List.of(
                Long.toString(seq),
                auditEvent.at().toString(),
                auditEvent.who(),
                auditEvent.act(),
                auditEvent.subject(),
                auditEvent.reason(),
                auditEvent.detail(),
                previous)) {
            text.append(field.length()).append(':').append(field).append('\n');
        }
        return Sha256.of(text.toString());
    }
}
