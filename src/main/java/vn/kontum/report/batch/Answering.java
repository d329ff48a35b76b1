package vn.kontum.report.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.kontum.report.intake.LedgerEntry;
import vn.kontum.report.submission.Judgement;
import vn.kontum.report.submission.answer.AnswerFile;

/** Makes the answer to a unit; writes nothing itself. */
@FunctionalInterface
interface Answering {
    /**
     * The files of the answer, the most telling one first; none when nothing is to be said.
     *
     * @param original the file as it arrived; empty for what had no bytes of its own
     */
    List<AnswerFile> answer(LedgerEntry entry, Judgement judgement, Optional<Path> original);

    /** What shall lie beside the answer, unless a file of that name lies there already. */
    default Optional<Enclosure> enclosure(LedgerEntry entry, Judgement judgement) {
        return Optional.empty();
    }

    /** A file that is made only when it is needed. */
    record Enclosure(String unit, String name, Supplier<byte[]> content) {}
}
