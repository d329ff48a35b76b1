package vn.kontum.report.application.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import vn.kontum.report.config.ApplicationSettings;
import vn.kontum.report.intake.storage.AtomicFileWriter;
import vn.kontum.report.publication.EditionFiles;
import vn.kontum.report.publication.workbook.SigningSet;

/**
 * The PDF beside a published workbook, where LibreOffice is there. It differs from one LibreOffice to the next, so its
 * hash is recorded after it was made; no publication waits for it or fails with it.
 */
public final class PdfExporter {
    private static final Logger LOG = LoggerFactory.getLogger(PdfExporter.class);

    private final Path root;
    private final Optional<LibreOfficeConverter> program;
    private final LibreOfficeConverter.PrintSelection selection;

    /** What came of it. */
    public enum ExportResult {
        /** Nobody asks for one, or nothing is there to make it with or of. */
        NONE,
        THERE,
        MADE,
        /** LibreOffice made none, or not in time; the log says what it said. */
        FAILED
    }

    public PdfExporter(ApplicationSettings applicationSettings) {
        this(applicationSettings, applicationSettings.pdf().automatic());
    }

    /** Whether or not PDFs are made by themselves. */
    public static PdfExporter onDemand(ApplicationSettings applicationSettings) {
        return new PdfExporter(applicationSettings, true);
    }

    private PdfExporter(ApplicationSettings applicationSettings, boolean wanted) {
        this(
                applicationSettings.folders().root(),
                wanted ? LibreOfficeConverter.find(applicationSettings.pdf().libreOffice()) : Optional.empty(),
                SigningSet::of);
    }

    PdfExporter(Path root, Optional<LibreOfficeConverter> program, LibreOfficeConverter.PrintSelection selection) {
        this.selection = selection;
        this.root = root;
        this.program = program;
    }

    /** Whether any would be made. */
    public boolean wanted() {
        return program.isPresent();
    }

    /** The path of the PDF of a workbook. */
    public static String pdf(String workbook) {
        return EditionFiles.companion(workbook, ".pdf");
    }

    /**
     * Makes the PDF of a workbook unless it is there.
     *
     * @param workbook below the work folder, as editions name it
     */
    public ExportResult of(String workbook) throws InterruptedException {
        Path file = root.resolve(workbook);
        Path pdf = root.resolve(pdf(workbook));
        if (program.isEmpty() || !Files.isRegularFile(file)) {
            return ExportResult.NONE;
        }
        return Files.exists(pdf) ? ExportResult.THERE : make(program.get(), file, pdf);
    }

    private ExportResult make(LibreOfficeConverter converter, Path file, Path pdf) throws InterruptedException {
        try {
            Path folder = Files.createTempDirectory("kontum-paper");
            try {
                Optional<Path> made = converter.pdf(file, selection, folder);
                if (made.isPresent()) {
                    AtomicFileWriter.write(pdf, Files.readAllBytes(made.get()));
                    return ExportResult.MADE;
                }
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            LOG.warn("[{}] its PDF could not be made: {}", file, e.toString());
            return ExportResult.FAILED;
        }
        LOG.warn("[{}] LibreOffice made no PDF of it; the report itself is published and complete", file);
        return ExportResult.FAILED;
    }
}
