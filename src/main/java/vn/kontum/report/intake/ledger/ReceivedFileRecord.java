package vn.kontum.report.intake.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One line of the ledger.
 *
 * @param runId the run that took it in
 * @param outcome empty until judged
 * @param codes codes of what was found, in order
 * @param unit code of the unit it turned out to come from
 * @param period code of the period
 * @param duplicateOf the received file with the same bytes that was judged
 * @param answer path of the answer below the outbox
 * @param incident a failure of the system while judging it; it is tried again by the next run
 */
public record ReceivedFileRecord(
        ReceivedFile receivedFile,
        long runId,
        Optional<Outcome> outcome,
        List<String> codes,
        Optional<String> unit,
        Optional<String> period,
        Optional<Long> duplicateOf,
        Optional<Instant> judgedAt,
        Optional<Instant> answeredAt,
        Optional<String> answer,
        Optional<String> incident) {
    public ReceivedFileRecord {
        codes = List.copyOf(codes);
    }

    /** What to show: waiting until it is judged. */
    public Outcome verdict() {
        return outcome.orElse(Outcome.WAITING);
    }

    /** Whose outbox the answer goes to: that of the unit, or of the folder where it is nobody's. */
    public String recipient() {
        return unit.orElse(receivedFile.folder());
    }
}
