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

    /**
     * What shall lie beside the answer; what has the name of a file that lies there already is left out.
     *
     * @param original the file as it arrived; empty for what had no bytes of its own
     */
    default List<Enclosure> enclosures(LedgerEntry entry, Judgement judgement, Optional<Path> original) {
        return List.of();
    }

    /** A file that is made only when it is needed. */
    record Enclosure(String unit, String name, Supplier<byte[]> content) {}
}
