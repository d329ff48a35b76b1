package vn.kontum.report.publication.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.storage.AtomicFileWriter;
import vn.kontum.report.intake.storage.FileAccess;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.intake.storage.WorkDirectory;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionFiles;
import vn.kontum.report.publication.FinalEditionRepository;

/**
 * Where published reports stand.
 *
 * @implNote A workbook appears there under its name whole and verified, and is never replaced once it is recorded.
 */
public final class PublishedReportStorage {
    private static final Logger LOG = LoggerFactory.getLogger(PublishedReportStorage.class);

    /** Period and number in the name of any file of an edition; what follows the number is no digit. */
    private static final Pattern EDITION =
            Pattern.compile("(?:KTXH|BAO_CAO|CONG_VAN)_(\\d{4}-[A-Z0-9]+)_b(\\d{1,9})(?:[._].*)?");

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
        return EditionFiles.name(period, number);
    }

    /** Path of a workbook below the work folder, with forward slashes. */
    public static String workbook(Period period, int number) {
        return "reports/" + period.code() + "/" + name(period, number) + ".xlsx";
    }

    /** {@code KTXH_2021-Q1_b01_final}. */
    public static String finalName(Period period, int number) {
        return name(period, number) + "_final";
    }

    /** Path of a final workbook below the work folder, with forward slashes. */
    public static String finalWorkbook(Period period, int number) {
        return "reports/" + period.code() + "/" + finalName(period, number) + ".xlsx";
    }

    /** Path of a file beside the workbook of an edition, below the work folder. */
    public static String path(Edition edition, ReportRenderer.RenderedExport file) {
        return "reports/" + edition.period().code() + "/" + file.fileName(name(edition.period(), edition.number()));
    }

    private Path folder(Period period) {
        return folders.reports().resolve(period.code());
    }

    /** Writes a workbook beside the reports under a name that nobody knows; what could not be written whole is removed. */
    public StagedReport draft(Period period, PublishedContent content) throws IOException {
        FileAccess.createFolder(folder(period));
        AtomicFileWriter.syncFolder(folders.reports());
        AtomicFileWriter.syncFolder(folders.root());
        Path file = folder(period).resolve("." + UUID.randomUUID() + ".tmp");
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                content.write(out);
            }
            FileAccess.restrict(file);
            AtomicFileWriter.sync(file);
            return new StagedReport(file, Sha256.of(file));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /**
     * Gives a draft its name, in one step that never replaces another file.
     *
     * @throws FileAlreadyExistsException when somebody else took the name meanwhile
     */
    public void place(StagedReport stagedReport, Period period, String stem) throws IOException {
        Path target = folder(period).resolve(stem + ".xlsx");
        try {
            Files.createLink(target, stagedReport.file());
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | IOException e) {
            moveWithoutReplacing(stagedReport.file(), target);
        }
        Files.deleteIfExists(stagedReport.file());
        AtomicFileWriter.syncFolder(folder(period));
    }

    /** For file systems without links. */
    private static void moveWithoutReplacing(Path from, Path to) throws IOException {
        if (Files.exists(to)) {
            throw new FileAlreadyExistsException(to.toString());
        }
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Writes the files of an edition that is about to be published; all of them, or none.
     *
     * @throws FileAlreadyExistsException when somebody else took a name meanwhile
     */
    public void companions(Period period, int number, List<ReportRenderer.RenderedExport> companions)
            throws IOException {
        List<Path> written = new ArrayList<>();
        try {
            for (ReportRenderer.RenderedExport companion : companions) {
                Path file = folder(period).resolve(companion.fileName(name(period, number)));
                if (Files.exists(file)) {
                    throw new FileAlreadyExistsException(file.toString());
                }
                AtomicFileWriter.write(file, companion.content());
                written.add(file);
            }
        } catch (IOException e) {
            for (Path file : written) {
                Files.deleteIfExists(file);
            }
            throw e;
        }
    }

    /** Takes a final workbook away that an interrupted run left; to be called only where none is recorded. */
    public void withdrawFinal(Period period, int number) throws IOException {
        Files.deleteIfExists(folder(period).resolve(finalName(period, number) + ".xlsx"));
    }

    /** Whether a published workbook is there, as it was published. */
    public boolean holds(Edition edition) throws IOException {
        return holds(edition.workbook(), edition.workbookSha256());
    }

    /** Whether a workbook is there with these bytes. */
    public boolean holds(String workbook, String sha256) throws IOException {
        Path file = folders.root().resolve(workbook);
        return Files.isRegularFile(file) && Sha256.of(Files.readAllBytes(file)).equals(sha256);
    }

    /** Puts a workbook in its place again. */
    public void restore(String workbook, byte[] content) throws IOException {
        AtomicFileWriter.write(folders.root().resolve(workbook), content);
    }

    /** Puts the files of a published edition in their places again. */
    public void restore(Edition edition, byte[] workbook, List<ReportRenderer.RenderedExport> companions)
            throws IOException {
        Files.createDirectories(folder(edition.period()));
        if (!holds(edition)) {
            AtomicFileWriter.write(folders.root().resolve(edition.workbook()), workbook);
        }
        for (ReportRenderer.RenderedExport companion : companions) {
            String name = companion.fileName(name(edition.period(), edition.number()));
            AtomicFileWriter.write(folder(edition.period()).resolve(name), companion.content());
        }
    }

    /** As {@link #sweep(Period, Set, Set)}, of the editions that are recorded. */
    public void sweep(Period period, List<Edition> recorded, FinalEditionRepository finals) throws IOException {
        Set<Integer> declared = recorded.stream()
                .filter(e -> finals.of(e.id()).isPresent())
                .map(Edition::number)
                .collect(Collectors.toSet());
        sweep(period, recorded.stream().map(Edition::number).collect(Collectors.toSet()), declared);
    }

    /**
     * Removes what an interrupted run left: drafts, and files of numbers that are not recorded.
     *
     * @param declared numbers of editions that were declared final
     */
    void sweep(Period period, Set<Integer> recorded, Set<Integer> declared) throws IOException {
        if (!Files.isDirectory(folder(period))) {
            return;
        }
        try (var files = Files.newDirectoryStream(folder(period))) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (name.endsWith(".tmp") || leftover(period, name, recorded, declared)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Whether a name is that of an edition's file, and its number is not recorded. */
    private static boolean leftover(Period period, String name, Set<Integer> recorded, Set<Integer> declared) {
        Matcher edition = EDITION.matcher(name);
        if (!edition.matches() || !edition.group(1).equals(period.code())) {
            return false;
        }
        int number = Integer.parseInt(edition.group(2));
        boolean declaration = name.startsWith(finalName(period, number) + ".");
        return !(declaration ? declared : recorded).contains(number);
    }

    /** Removes a draft; one that cannot be removed goes with the next sweep. */
    public void discard(StagedReport stagedReport) {
        try {
            Files.deleteIfExists(stagedReport.file());
        } catch (IOException e) {
            LOG.warn("{} could not be removed, the next run does it: {}", stagedReport.file(), e.toString());
        }
    }
}
