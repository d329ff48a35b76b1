package vn.kontum.report.submission.response;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.UnitNames;
import vn.kontum.report.intake.TimeLimiter;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.submission.CellLocation;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.parsing.EnteredFormReader;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.xlsx.container.ContainerLimits;
import vn.kontum.report.xlsx.read.WorkbookReader;
import vn.kontum.report.xlsx.write.NewWorkbook;
import vn.kontum.report.xlsx.write.ReproducibleOpcWriter;
import vn.kontum.report.xlsx.write.repackaging.RepackagedWorkbook;

/**
 * The answer to a returned file: the unit's own workbook with its faults marked, or the list of faults alone where the
 * file cannot be opened safely.
 */
final class ReturnedWorkbookWriter {
    private static final Logger LOG = LoggerFactory.getLogger(ReturnedWorkbookWriter.class);
    /** The user model of POI is slow and hungry, so larger files get the list alone. */
    private static final long LARGEST = 1L << 20;

    private static final ContainerLimits LIMITS =
            new ContainerLimits(LARGEST, 100, 4L << 20, 3L << 20, 1L << 20, 5_000, 20_000, 200);

    /** CPU time, far above what a file within the limits takes. */
    private final TimeLimiter limit = new TimeLimiter(Duration.ofSeconds(20));

    private final EnteredFormReader forms;
    private final ResponseFormatter words;
    private final ErrorSheetWriter errors;

    ReturnedWorkbookWriter(Catalogue catalogue, ResponseFormatter words, ResponseTemplate design) {
        this.forms = new EnteredFormReader(catalogue);
        this.words = words;
        this.errors = new ErrorSheetWriter(words, design);
    }

    byte[] write(ResponseRequest responseRequest) {
        Instant stamp = responseRequest.entry().receivedFile().receivedAt();
        return responseRequest
                .original()
                .filter(path -> theirs(responseRequest.validation()))
                .flatMap(ReturnedWorkbookWriter::readable)
                .flatMap(bytes -> annotated(bytes, responseRequest, stamp))
                .orElseGet(() -> alone(responseRequest, stamp));
    }

    /**
     * Whether there is something to mend in the unit's own form; a file that waits or is no form of ours is not handed
     * around.
     */
    private static boolean theirs(ValidationResult validationResult) {
        return validationResult.outcome() == Outcome.RETURNED
                && !validationResult.codes().contains(FindingCode.TEMPLATE_VERSION.name());
    }

    /**
     * The unit's workbook with its faults marked. What POI cannot open as it is (document properties or part names of other programs,
     * more cell styles than it can add to) is packed anew first. POI may find in a file what the strict reader passes over, so it is
     * not trusted to end.
     */
    private Optional<byte[]> annotated(byte[] bytes, ResponseRequest responseRequest, Instant stamp) {
        return attempt(bytes, responseRequest, stamp)
                .or(() -> repackaged(bytes).flatMap(anew -> attempt(anew, responseRequest, stamp)));
    }

    private Optional<byte[]> attempt(byte[] bytes, ResponseRequest responseRequest, Instant stamp) {
        try {
            Collection<CellLocation> inputs =
                    forms.places(new WorkbookReader(LIMITS).read(bytes)).values();
            return Optional.of(limit.within(() -> annotate(bytes, inputs, responseRequest, stamp)));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.warn("[arrival {}] its workbook cannot be annotated so: {}", number(responseRequest), e.toString());
            return Optional.empty();
        }
    }

    private static Optional<byte[]> repackaged(byte[] bytes) {
        try {
            return Optional.of(RepackagedWorkbook.of(bytes));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("the workbook cannot be packed anew, the list of findings is sent alone: {}", e.toString());
            return Optional.empty();
        }
    }

    private static long number(ResponseRequest responseRequest) {
        return responseRequest.entry().receivedFile().seq();
    }

    private byte[] annotate(
            byte[] bytes, Collection<CellLocation> inputs, ResponseRequest responseRequest, Instant stamp)
            throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            removeOurSheet(workbook);
            CellAnnotator cells = new CellAnnotator(workbook, words);
            cells.clear();
            List<Finding> findings = responseRequest.validation().findings();
            new InputCellReset(workbook).reset(findings, inputs);
            cells.mark(findings);
            errors.write(workbook, responseRequest);
            openOnFirstSheet(workbook);
            workbook.setForceFormulaRecalculation(true);
            return bytes(workbook, stamp);
        }
    }

    private byte[] alone(ResponseRequest responseRequest, Instant stamp) {
        try (XSSFWorkbook workbook = new NewWorkbook()) {
            errors.write(workbook, responseRequest);
            return bytes(workbook, stamp);
        } catch (IOException e) {
            throw new UncheckedIOException("[correction] cannot be written in memory", e);
        }
    }

    /** The bytes, if the strict reader finds a workbook in them. */
    private static Optional<byte[]> readable(Path original) {
        try {
            if (Files.size(original) > LARGEST) {
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(original);
            new WorkbookReader(ContainerLimits.standard()).read(bytes);
            return Optional.of(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("[" + original + "] cannot be read", e);
        } catch (RuntimeException | StackOverflowError notAWorkbook) {
            LOG.debug("[{}] is answered by a list alone: {}", original.getFileName(), notAWorkbook.toString());
            return Optional.empty();
        }
    }

    private static void removeOurSheet(XSSFWorkbook workbook) {
        for (int i = workbook.getNumberOfSheets() - 1; i >= 0; i--) {
            if (UnitNames.fold(workbook.getSheetName(i)).equals(FormLayout.ERROR_SHEET_FOLDED)) {
                workbook.removeSheetAt(i);
            }
        }
    }

    private static void openOnFirstSheet(XSSFWorkbook workbook) {
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            workbook.getSheetAt(i).setSelected(i == 0);
        }
        workbook.setActiveSheet(0);
        workbook.setFirstVisibleTab(0);
    }

    private static byte[] bytes(XSSFWorkbook workbook, Instant stamp) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReproducibleOpcWriter.write(workbook, out, stamp);
        return out.toByteArray();
    }
}
