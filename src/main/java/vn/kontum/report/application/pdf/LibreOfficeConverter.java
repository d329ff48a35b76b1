package vn.kontum.report.application.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** LibreOffice, which makes PDF files of workbooks; everything else works without it. */
public record LibreOfficeConverter(Path program, Duration timeout) {
    private static final Logger LOG = LoggerFactory.getLogger(LibreOfficeConverter.class);
    /** A year's report takes five seconds on an ordinary machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final List<String> USUAL = List.of(
            "/usr/bin/soffice",
            "/usr/local/bin/soffice",
            "/opt/libreoffice/program/soffice",
            "/snap/bin/libreoffice",
            "/Applications/LibreOffice.app/Contents/MacOS/soffice",
            "C:/Program Files/LibreOffice/program/soffice.exe");

    /** With the structure that programs for the blind read. */
    private static final String TAGGED_PDF =
            "pdf:calc_pdf_Export:{\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"},"
                    + "\"ExportNotes\":{\"type\":\"boolean\",\"value\":\"false\"}}";

    /** @param setting {@code auto}, {@code off}, or a path */
    public static Optional<LibreOfficeConverter> find(String setting) {
        return switch (setting.toLowerCase(Locale.ROOT)) {
            case "off", "false" -> Optional.empty(); // YAML reads the word off as false
            case "auto" -> first(USUAL.stream());
            default -> first(Stream.of(setting));
        };
    }

    private static Optional<LibreOfficeConverter> first(Stream<String> paths) {
        return paths.map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new LibreOfficeConverter(program, PATIENCE));
    }

    /** Writes what is to be printed of a workbook. */
    @FunctionalInterface
    public interface PrintSelection {
        byte[] of(byte[] workbook) throws IOException;
    }

    /** As {@link #pdf(Path, Path)}, of those parts of a workbook that are wanted on paper. */
    public Optional<Path> pdf(Path workbook, PrintSelection selection, Path folder)
            throws IOException, InterruptedException {
        Path print = Files.createTempDirectory("kontum-print");
        try {
            Path selected = print.resolve(workbook.getFileName().toString());
            Files.write(selected, selection.of(Files.readAllBytes(workbook)));
            return pdf(selected, folder);
        } finally {
            FileSystemUtils.deleteRecursively(print);
        }
    }

    /**
     * Makes a PDF of a workbook in a folder, with a profile of its own so that an open LibreOffice is not disturbed;
     * empty when it could not.
     */
    public Optional<Path> pdf(Path workbook, Path folder) throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory("kontum-pdf");
        try {
            Process process = start(workbook, folder, profile);
            try {
                process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
            } finally {
                end(process);
            }
            LOG.info(
                    "[{}] LibreOffice said: {}",
                    workbook,
                    Files.readString(profile.resolve("said")).strip());
        } finally {
            FileSystemUtils.deleteRecursively(profile);
        }
        String name = workbook.getFileName().toString().replaceAll("\\.xlsx$", ".pdf");
        return Optional.of(folder.resolve(name)).filter(Files::exists);
    }

    /** Out of time, or nobody waits any more. What is called soffice only starts the program that works. */
    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private Process start(Path workbook, Path folder, Path profile) throws IOException {
        return new ProcessBuilder(
                        program.toString(),
                        "-env:UserInstallation=" + profile.toUri(),
                        "--headless",
                        "--convert-to",
                        TAGGED_PDF,
                        "--outdir",
                        folder.toString(),
                        workbook.toString())
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("said").toFile())
                .start();
    }
}
