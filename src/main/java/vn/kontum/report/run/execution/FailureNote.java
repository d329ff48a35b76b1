package vn.kontum.report.run.execution;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.kontum.report.intake.detection.InboxUnavailableException;
import vn.kontum.report.intake.storage.AtomicFileWriter;
import vn.kontum.report.intake.storage.OutboxUnavailableException;
import vn.kontum.report.run.DiskSpace;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RunNote;
import vn.kontum.report.text.Messages;
import vn.kontum.report.xlsx.write.TemplateException;

/** What a failure has to say of the end of a run. */
final class FailureNote {
    private FailureNote() {}

    /** The cause that people can do something about. */
    static RunNote of(Throwable failure) {
        if (DiskSpace.exhausted(failure)) {
            return RunNote.of(RunNote.Code.DISK_FULL);
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<RunNote> known = known(cause);
            if (known.isPresent()) {
                return known.get();
            }
        }
        return RunNote.of(RunNote.Code.PROGRAM_FAILED);
    }

    private static Optional<RunNote> known(Throwable cause) {
        if (cause instanceof RunNote.Noted noted) {
            return Optional.of(noted.note());
        }
        if (cause instanceof JobInterruptedException) {
            return Optional.of(RunNote.of(RunNote.Code.STOPPED));
        }
        if (cause instanceof RequestRejectedException refused) {
            return Optional.of(RunNote.of(
                    RunNote.Code.REFUSED,
                    refused.code().name(),
                    refused.sentence(Messages.VIETNAMESE),
                    refused.sentence(Locale.ENGLISH)));
        }
        if (cause instanceof OutboxUnavailableException) {
            return Optional.of(RunNote.of(RunNote.Code.OUTBOX_UNAVAILABLE));
        }
        if (cause instanceof InboxUnavailableException) {
            return Optional.of(RunNote.of(RunNote.Code.INBOX_UNAVAILABLE));
        }
        if (cause instanceof TemplateException) {
            return Optional.of(RunNote.of(RunNote.Code.TEMPLATE_BROKEN));
        }
        if (cause instanceof DataAccessException || cause instanceof TransactionException) {
            return Optional.of(RunNote.of(RunNote.Code.DATABASE_FAILED));
        }
        return cause instanceof IOException io ? Optional.of(ofFile(io)) : Optional.empty();
    }

    private static RunNote ofFile(IOException failure) {
        String file = failure instanceof FileSystemException named ? name(named) : "";
        return RunNote.of(
                failure instanceof AccessDeniedException ? RunNote.Code.FILE_DENIED : RunNote.Code.FILE_FAILED, file);
    }

    /**
     * The last part of a path, where it lies is in the log; of a file that the program was about to make, whose name says nothing, the
     * folder with the one above it.
     */
    private static String name(FileSystemException failure) {
        Optional<Path> file = Optional.ofNullable(failure.getFile()).map(Path::of);
        boolean temporary = file.map(Path::getFileName)
                .filter(name ->
                        AtomicFileWriter.TEMPORARY.matcher(name.toString()).matches())
                .isPresent();
        return (temporary ? file.map(Path::getParent).map(FailureNote::withFolder) : file.map(Path::getFileName))
                .map(Path::toString)
                .orElse("");
    }

    private static Path withFolder(Path folder) {
        int parts = folder.getNameCount();
        return parts < 2 ? folder : folder.subpath(parts - 2, parts);
    }
}
