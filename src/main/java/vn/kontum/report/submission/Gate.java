package vn.kontum.report.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kontum.report.workbook.ContainerException;
import vn.kontum.report.workbook.WorkbookContent;
import vn.kontum.report.workbook.WorkbookReader;

/** Lets only workbooks through. What stops here gets one finding, and nothing that would follow from it is said. */
final class Gate {
    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    private final WorkbookReader reader;
    private final FindingText text;

    /** Either the content or the reason why there is none. */
    record Passage(Optional<WorkbookContent> content, Optional<Finding> refusal) {}

    Gate(WorkbookReader reader, FindingText text) {
        this.reader = reader;
        this.text = text;
    }

    /**
     * Reads the file whole, then parses it in memory.
     *
     * @throws UncheckedIOException when the bytes cannot be had: a failure of the system
     */
    Passage open(Path file) {
        try {
            return new Passage(Optional.of(reader.read(file)), Optional.empty());
        } catch (ContainerException e) {
            return refused(refusal(e));
        } catch (IOException e) {
            throw new UncheckedIOException("[" + file + "] cannot be read", e);
        } catch (CancellationException stopped) {
            throw stopped;
        } catch (RuntimeException | StackOverflowError broken) {
            return refused(unreadable(file, broken));
        }
    }

    /** The finding about a file on which parsing broke off; the cause goes to the log, for developers. */
    Finding unreadable(Path file, Throwable cause) {
        LOG.warn("[{}] parsing broke off, the file is returned as UNREADABLE", file.getFileName(), cause);
        return text.ofFile(FindingCode.UNREADABLE);
    }

    private static Passage refused(Finding finding) {
        return new Passage(Optional.empty(), Optional.of(finding));
    }

    private Finding refusal(ContainerException e) {
        FindingCode code = FindingCode.valueOf(e.code());
        Object part = e.part().isEmpty() ? SpokenWord.fileKind("the archive") : CleanText.name(e.part());
        return text.ofFile(code, part, SpokenWord.fileKind(CleanText.of(e.detail())));
    }
}
