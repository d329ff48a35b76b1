package vn.kontum.report.submission.parsing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.FindingFactory;
import vn.kontum.report.submission.LocalizedArgument;
import vn.kontum.report.submission.parsing.value.PlaceList;
import vn.kontum.report.text.TextSanitizer;
import vn.kontum.report.xlsx.container.ContainerException;
import vn.kontum.report.xlsx.model.WorkbookContent;
import vn.kontum.report.xlsx.read.WorkbookReader;

/** Lets only workbooks through. What stops here gets one finding, and nothing that would follow from it is said. */
public final class ContainerValidator {
    private static final Logger LOG = LoggerFactory.getLogger(ContainerValidator.class);

    /** Kinds of files that spreadsheet programs open and save as workbooks. */
    private static final Set<String> CONVERTIBLE = Set.of(
            "an OpenDocument spreadsheet",
            "an Excel binary workbook",
            "an Excel template",
            "an XML Spreadsheet 2003 document",
            "an Apple Numbers document",
            "a spreadsheet of another program");

    private final WorkbookReader reader;
    private final FindingFactory text;

    /** Either the content or the reason why there is none. */
    public record OpenedWorkbook(Optional<WorkbookContent> content, Optional<Finding> refusal) {}

    public ContainerValidator(WorkbookReader reader, FindingFactory text) {
        this.reader = reader;
        this.text = text;
    }

    /**
     * Reads the file whole, then parses it in memory.
     *
     * @throws UncheckedIOException when the bytes cannot be had: a failure of the system
     */
    public OpenedWorkbook open(Path file) {
        try {
            return new OpenedWorkbook(Optional.of(reader.read(file)), Optional.empty());
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
    public Finding unreadable(Path file, Throwable cause) {
        LOG.warn("[{}] parsing broke off, the file is returned as UNREADABLE", file.getFileName(), cause);
        return text.ofFile(FindingCode.UNREADABLE);
    }

    private static OpenedWorkbook refused(Finding finding) {
        return new OpenedWorkbook(Optional.empty(), Optional.of(finding));
    }

    private Finding refusal(ContainerException e) {
        FindingCode code = FindingCode.valueOf(e.code());
        Object part = e.part().isEmpty()
                ? LocalizedArgument.fileKind("the archive")
                : PlaceList.of(e.places().stream().map(TextSanitizer::name).toList());
        return text.ofFile(
                new FindingFactory.Cause(code, code == FindingCode.FORMAT ? wayOut(e.detail()) : e.reason()),
                part,
                LocalizedArgument.fileKind(TextSanitizer.of(e.detail())),
                e.places().size());
    }

    /** How a form of that kind becomes a workbook; empty where nothing but a new form helps. */
    private static String wayOut(String kind) {
        return kind.startsWith("a zip archive around") ? "archive" : CONVERTIBLE.contains(kind) ? "saved" : "";
    }
}
