package vn.kontum.report.intake;

/**
 * Result of one intake round.
 *
 * @param taken files received in this round
 * @param waiting files whose writer had not finished
 * @param more whether another round may find files at once
 */
public record IntakeRound(int taken, int waiting, boolean more) {}
