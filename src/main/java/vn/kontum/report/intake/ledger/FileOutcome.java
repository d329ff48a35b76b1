package vn.kontum.report.intake.ledger;

import java.util.List;
import java.util.Optional;

/** What the ledger keeps of a judgement: the outcome, its codes, whose and which period, and the received file it repeats. */
public record FileOutcome(
        Outcome outcome,
        List<String> codes,
        Optional<String> unit,
        Optional<String> period,
        Optional<Long> duplicateOf) {
    public FileOutcome {
        codes = List.copyOf(codes);
    }

    /** An outcome that says nothing of unit and period. */
    public static FileOutcome of(Outcome outcome, String code) {
        return new FileOutcome(outcome, List.of(code), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
