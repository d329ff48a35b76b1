package vn.kontum.report.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import vn.kontum.report.workbook.ContainerException;
import vn.kontum.report.workbook.WorkbookContent;
import vn.kontum.report.workbook.WorkbookReader;

/** Lets only workbooks through. What stops here gets one finding, and nothing that would follow from it is said. */
final class Gate {
    private final WorkbookReader reader;
    private final FindingText text;

    /** Either the content or the reason why there is none. */
    record Passage(Optional<WorkbookContent> content, Optional<Finding> refusal) {}

    Gate(WorkbookReader reader, FindingText text) {
        this.reader = reader;
        this.text = text;
    }

    /** @throws UncheckedIOException when the bytes cannot be had: a failure of the system */
    Passage open(Path file) {
        try {
            return new Passage(Optional.of(reader.read(file)), Optional.empty());
        } catch (ContainerException e) {
            return new Passage(Optional.empty(), Optional.of(refusal(e)));
        } catch (IOException e) {
            throw new UncheckedIOException("[" + file + "] cannot be read", e);
        }
    }

    private Finding refusal(ContainerException e) {
        FindingCode code = FindingCode.valueOf(e.code());
        Object part = e.part().isEmpty() ? SpokenWord.fileKind("the archive") : CleanText.name(e.part());
        return text.ofFile(
                new FindingText.Cause(code, e.reason()), part, SpokenWord.fileKind(CleanText.of(e.detail())));
    }
}
