package vn.kontum.report.edge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** LibreOffice, which makes PDF files of workbooks; everything else works without it. */
public record LibreOffice(Path program) {
    private static final Logger LOG = LoggerFactory.getLogger(LibreOffice.class);
    private static final long PATIENCE_SECONDS = 120;
    private static final List<String> USUAL = List.of(
            "/usr/bin/soffice",
            "/usr/local/bin/soffice",
            "/opt/libreoffice/program/soffice",
            "/snap/bin/libreoffice",
            "/Applications/LibreOffice.app/Contents/MacOS/soffice",
            "C:/Program Files/LibreOffice/program/soffice.exe");

    /** @param setting {@code auto}, {@code off}, or a path */
    public static Optional<LibreOffice> find(String setting) {
        return switch (setting.toLowerCase(Locale.ROOT)) {
            case "off" -> Optional.empty();
            case "auto" -> first(USUAL.stream());
            default -> first(Stream.of(setting));
        };
    }

    private static Optional<LibreOffice> first(Stream<String> paths) {
        return paths.map(Path::of).filter(Files::isExecutable).findFirst().map(LibreOffice::new);
    }

    /** Makes a PDF of a workbook in a folder, with a profile of its own so that an open LibreOffice is not disturbed; empty when it could not. */
    public Optional<Path> pdf(Path workbook, Path folder) throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory("kontum-pdf");
        try {
            Process process = start(workbook, folder, profile);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
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

    private Process start(Path workbook, Path folder, Path profile) throws IOException {
        return new ProcessBuilder(
                        program.toString(),
                        "-env:UserInstallation=" + profile.toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        workbook.toString())
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("said").toFile())
                .start();
    }
}
