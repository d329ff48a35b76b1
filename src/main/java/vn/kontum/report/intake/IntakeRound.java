package vn.kontum.report.intake;

import java.util.Set;

/**
 * Result of one intake round.
 *
 * @param taken files received in this round
 * @param waiting files whose writer had not finished
 * @param more whether another round may find files at once
 * @param unreadable folders of units that could not be listed
 */
public record IntakeRound(int taken, int waiting, boolean more, Set<String> unreadable) {
    public IntakeRound {
        unreadable = Set.copyOf(unreadable);
    }
}
