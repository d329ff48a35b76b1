package vn.kontum.report.edge;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where LibreOffice is, which makes PDF files of workbooks; everything else works without it. */
public final class LibreOffice {
    private static final List<String> USUAL = List.of(
            "/usr/bin/soffice",
            "/usr/local/bin/soffice",
            "/opt/libreoffice/program/soffice",
            "/snap/bin/libreoffice",
            "/Applications/LibreOffice.app/Contents/MacOS/soffice",
            "C:/Program Files/LibreOffice/program/soffice.exe");

    private LibreOffice() {}

    /** @param setting {@code auto}, {@code off}, or a path */
    public static Optional<Path> find(String setting) {
        return switch (setting.toLowerCase(Locale.ROOT)) {
            case "off" -> Optional.empty();
            case "auto" -> first(USUAL.stream());
            default -> first(Stream.of(setting));
        };
    }

    private static Optional<Path> first(Stream<String> paths) {
        return paths.map(Path::of).filter(Files::isExecutable).findFirst();
    }
}
