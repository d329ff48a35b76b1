package vn.kontum.report.publication.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.storage.AtomicFileWriter;
import vn.kontum.report.intake.storage.FileAccess;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.intake.storage.WorkDirectory;
import vn.kontum.report.publication.Edition;

/**
 * Where published reports stand.
 *
 * @implNote A workbook appears there under its name whole and verified, and is never replaced once it is recorded.
 */
public final class PublishedReportStorage {
    private static final Logger LOG = LoggerFactory.getLogger(PublishedReportStorage.class);

    private final WorkDirectory folders;

    public PublishedReportStorage(WorkDirectory folders) {
        this.folders = folders;
    }

    /** Writes bytes somewhere. */
    @FunctionalInterface
    public interface PublishedContent {
        void write(OutputStream out) throws IOException;
    }

    /** A workbook written and synced under a temporary name. */
    public record StagedReport(Path file, String sha256) {}

    /** {@code KTXH_2021-Q1_b01}. */
    public static String name(Period period, int number) {
        return String.format(Locale.ROOT, "KTXH_%s_b%02d", period.code(), number);
    }

    /** Path of a workbook below the work folder, with forward slashes. */
    public static String workbook(Period period, int number) {
        return "reports/" + period.code() + "/" + name(period, number) + ".xlsx";
    }

    Path folder(Period period) {
        return folders.reports().resolve(period.code());
    }

    public StagedReport draft(Period period, PublishedContent content) throws IOException {
        FileAccess.createFolder(folder(period));
        Path file = folder(period).resolve("." + UUID.randomUUID() + ".tmp");
        try (OutputStream out = Files.newOutputStream(file)) {
            content.write(out);
        }
        FileAccess.restrict(file);
        AtomicFileWriter.sync(file);
        try (var in = Files.newInputStream(file)) {
            return new StagedReport(file, Sha256.of(in));
        }
    }

    /**
     * Gives a draft its name, in one step that never replaces another file.
     *
     * @throws FileAlreadyExistsException when somebody else took the name meanwhile
     */
    public void place(StagedReport draft, Period period, int number) throws IOException {
        Path target = folder(period).resolve(name(period, number) + ".xlsx");
        try {
            Files.createLink(target, draft.file());
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | IOException e) {
            moveWithoutReplacing(draft.file(), target);
        }
        Files.deleteIfExists(draft.file());
        AtomicFileWriter.syncFolder(folder(period));
    }

    /** For file systems without links. */
    private static void moveWithoutReplacing(Path from, Path to) throws IOException {
        if (Files.exists(to)) {
            throw new FileAlreadyExistsException(to.toString());
        }
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    public void companion(Period period, int number, ReportRenderer.RenderedExport companion) throws IOException {
        AtomicFileWriter.write(folder(period).resolve(name(period, number) + companion.suffix()), companion.content());
    }

    /**
     * Takes a workbook away again that was placed and could not be recorded; nobody is to find a report that is none.
     */
    public void withdraw(Period period, int number) throws IOException {
        Files.deleteIfExists(folder(period).resolve(name(period, number) + ".xlsx"));
        AtomicFileWriter.syncFolder(folder(period));
    }

    /** Whether a published workbook is there, as it was published. */
    public boolean holds(Edition edition) throws IOException {
        Path file = folders.root().resolve(edition.workbook());
        return Files.isRegularFile(file) && Sha256.of(Files.readAllBytes(file)).equals(edition.workbookSha256());
    }

    /** Puts the files of a published edition in their places again. */
    public void restore(Edition edition, byte[] workbook, List<ReportRenderer.RenderedExport> companions)
            throws IOException {
        Files.createDirectories(folder(edition.period()));
        if (!holds(edition)) {
            AtomicFileWriter.write(folders.root().resolve(edition.workbook()), workbook);
        }
        for (ReportRenderer.RenderedExport companion : companions) {
            companion(edition.period(), edition.number(), companion);
        }
    }

    /** Removes what an interrupted run left: drafts, and files of numbers that are not recorded. */
    public void sweep(Period period, Set<Integer> recorded) throws IOException {
        if (!Files.isDirectory(folder(period))) {
            return;
        }
        try (var files = Files.newDirectoryStream(folder(period))) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                boolean known = recorded.stream().anyMatch(n -> name.startsWith(name(period, n)));
                boolean ours = name.startsWith("KTXH_" + period.code() + "_b") || name.endsWith(".tmp");
                if (ours && !known) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Removes a draft; one that cannot be removed goes with the next sweep. */
    public void discard(StagedReport draft) {
        try {
            Files.deleteIfExists(draft.file());
        } catch (IOException e) {
            LOG.warn("{} could not be removed, the next run does it: {}", draft.file(), e.toString());
        }
    }
}
