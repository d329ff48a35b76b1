package vn.kontum.report.submission.answer;

import java.nio.file.Path;
import java.util.Optional;
import vn.kontum.report.intake.LedgerEntry;
import vn.kontum.report.submission.Judgement;

/**
 * A settled arrival that is to be answered.
 *
 * @param original the file as it arrived, where it is at hand
 * @param correction what it takes the place of, if it does
 */
public record Answered(
        LedgerEntry entry, Judgement judgement, Optional<Path> original, Optional<Correction> correction) {}
