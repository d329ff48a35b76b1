package vn.kontum.report.batch;

import java.util.List;
import vn.kontum.report.intake.LedgerEntry;
import vn.kontum.report.submission.Judgement;

/** Makes the answer to a unit; writes nothing itself. */
@FunctionalInterface
interface Answering {
    /** A file for the unit's outbox. */
    record AnswerFile(String name, byte[] content) {}

    /** The files of the answer, the most telling one first; none when nothing is to be said. */
    List<AnswerFile> answer(LedgerEntry entry, Judgement judgement);
}
