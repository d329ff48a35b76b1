package vn.kontum.report.catalogue.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The bytes of the catalogue's files: from a folder, and from the built-in ones where the folder lacks a file. */
record CatalogueSource(Map<String, byte[]> bytes, CatalogueErrors mistakes) {
    private static final String DEFAULTS = "defaults/config/catalogue/";
    static final List<String> NAMES = List.of(
            "reporters.csv",
            "units.csv",
            "unit_aliases.csv",
            "variables.csv",
            "indicators.csv",
            "rules.csv",
            "periods.csv",
            "baseline.csv",
            "plausibility.csv",
            "figure_limits.csv",
            "limits.csv",
            "targets.csv");

    static CatalogueSource of(Optional<Path> folder) {
        CatalogueErrors catalogueErrors = new CatalogueErrors();
        Map<String, byte[]> bytes = new TreeMap<>();
        for (String name : NAMES) {
            folder.flatMap(path -> inFolder(path.resolve(name)))
                    .or(() -> builtIn(name))
                    .ifPresentOrElse(
                            found -> bytes.put(name, found),
                            () -> catalogueErrors.inFile(name, "file.missing", folder));
        }
        return new CatalogueSource(bytes, catalogueErrors);
    }

    List<CsvRow> rows(String name, List<String> columns) {
        return rows(name, columns, List.of());
    }

    /** @param optional columns that a file may lack */
    List<CsvRow> rows(String name, List<String> columns, List<String> optional) {
        return Optional.ofNullable(bytes.get(name))
                .map(found -> CsvTable.read(name, found, columns, optional, mistakes))
                .orElse(List.of());
    }

    /** Digest over the names and bytes of all files: sha256 in hexadecimal. */
    String version() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            bytes.forEach((name, content) -> {
                digest.update((name + "\0" + content.length + "\0").getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("[catalogue] this Java has no SHA-256", e);
        }
    }

    private static Optional<byte[]> inFolder(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("[" + file + "] cannot be read, check its rights", e);
        }
    }

    private static Optional<byte[]> builtIn(String name) {
        try (InputStream in = CatalogueSource.class.getClassLoader().getResourceAsStream(DEFAULTS + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("[" + DEFAULTS + name + "] cannot be read from the jar", e);
        }
    }
}
