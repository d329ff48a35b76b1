package vn.kontum.report.job.delivery;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.response.OutboxFile;

/** Makes the answer to a unit; writes nothing itself. */
@FunctionalInterface
public interface ResponseFactory {
    /**
     * The files of the answer, the most telling one first; none when nothing is to be said.
     *
     * @param original the file as it arrived; empty for what had no bytes of its own
     */
    List<OutboxFile> answer(ReceivedFileRecord entry, ValidationResult validationResult, Optional<Path> original);

    /** The same for received files that are answered together, with what is read for all of them at once. */
    default ResponseFactory together(Map<Long, ValidationResult> validations) {
        return this;
    }

    /**
     * What shall lie beside the answer; what has the name of a file that lies there already is left out.
     *
     * @param original the file as it arrived; empty for what had no bytes of its own
     */
    default List<EnclosedForm> enclosures(
            ReceivedFileRecord entry, ValidationResult validationResult, Optional<Path> original) {
        return List.of();
    }

    /** A file that is made only when it is needed. */
    record EnclosedForm(String unit, String name, Supplier<byte[]> content) {}
}
