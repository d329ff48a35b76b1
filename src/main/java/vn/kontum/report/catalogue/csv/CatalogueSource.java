package vn.kontum.report.catalogue.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.kontum.report.catalogue.CatalogueFiles;
import vn.kontum.report.catalogue.QuarterCalendar;
import vn.kontum.report.catalogue.csv.table.CatalogueErrors;
import vn.kontum.report.catalogue.csv.table.CsvRow;
import vn.kontum.report.catalogue.csv.table.CsvTable;

/**
 * The bytes of the catalogue's files: from a folder, and from the built-in ones where the folder lacks a file.
 *
 * @param supplied names of the built-in files that stand in for what the folder lacks; empty without a folder
 */
record CatalogueSource(Map<String, byte[]> bytes, Set<String> supplied, CatalogueErrors errors) {
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
            "targets.csv",
            "plans.csv",
            "quarters.csv",
            "unit_changes.csv");

    static CatalogueSource of(Optional<Path> folder) {
        return of(name -> folder.flatMap(path -> inFolder(path.resolve(name))), folder);
    }

    /** @param kept files of a catalogue by their names; what is not among them is built in */
    static CatalogueSource of(Function<String, Optional<byte[]>> kept) {
        return of(kept, Optional.of(Path.of("")));
    }

    private static CatalogueSource of(Function<String, Optional<byte[]>> files, Optional<Path> folder) {
        CatalogueErrors catalogueErrors = new CatalogueErrors();
        Map<String, byte[]> bytes = new TreeMap<>();
        Set<String> supplied = new TreeSet<>();
        for (String name : NAMES) {
            Optional<byte[]> own = files.apply(name);
            if (own.isEmpty() && folder.isPresent()) {
                supplied.add(name);
            }
            own.or(() -> builtIn(name))
                    .ifPresentOrElse(
                            found -> bytes.put(name, found),
                            () -> catalogueErrors.inFile(name, "file.missing", folder));
        }
        return new CatalogueSource(bytes, Set.copyOf(supplied), catalogueErrors);
    }

    List<CsvRow> rows(String name, List<String> columns) {
        return rows(name, columns, List.of());
    }

    /** @param optional columns that a file may lack */
    List<CsvRow> rows(String name, List<String> columns, List<String> optional) {
        return Optional.ofNullable(bytes.get(name))
                .map(found -> CsvTable.read(name, found, columns, optional, errors))
                .orElse(List.of());
    }

    /** Names of the columns of a file; empty where it cannot be read. */
    List<String> header(String name) {
        return Optional.ofNullable(bytes.get(name)).map(CsvTable::header).orElse(List.of());
    }

    /** Whether a file is the office's own rather than a built-in one. */
    boolean own(String name) {
        return !supplied.contains(name);
    }

    /**
     * Lines that refer to others. A built-in file stands in for one that a folder lacks, for example a folder of an earlier
     * version: its lines about what that folder does not have are left out there.
     *
     * @param references which words of a column are known
     */
    List<CsvRow> referring(String name, List<String> columns, Map<String, Predicate<String>> references) {
        return referring(name, columns, List.of(), references);
    }

    /** @param optional columns that a file may lack */
    List<CsvRow> referring(
            String name, List<String> columns, List<String> optional, Map<String, Predicate<String>> references) {
        List<CsvRow> rows = rows(name, columns, optional);
        return supplied.contains(name)
                ? rows.stream()
                        .filter(row -> references.entrySet().stream()
                                .allMatch(reference -> row.optional(reference.getKey())
                                        .filter(reference.getValue().negate())
                                        .isEmpty()))
                        .toList()
                : rows;
    }

    /** Digest over the names and bytes of all files: sha256 in hexadecimal. */
    String version() {
        return new CatalogueFiles(bytes, QuarterCalendar.ADMINISTRATIVE).version();
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
