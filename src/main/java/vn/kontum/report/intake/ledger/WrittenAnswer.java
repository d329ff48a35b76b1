package vn.kontum.report.intake.ledger;

import java.util.List;

/**
 * An answer that lies in an outbox.
 *
 * @param path of the file to be opened first, below the outbox; empty where there was nothing to say
 * @param sha256 of each of its files
 */
public record WrittenAnswer(String path, List<String> sha256) {
    public WrittenAnswer {
        sha256 = List.copyOf(sha256);
    }

    /** Nobody is told anything. */
    public static WrittenAnswer none() {
        return new WrittenAnswer("", List.of());
    }
}
