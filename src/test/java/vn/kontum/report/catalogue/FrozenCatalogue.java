package vn.kontum.report.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.kontum.report.catalogue.csv.CatalogueLoader;

/**
 * The catalogue of tests that count, compare bytes or read the sample year: {@code src/test/resources/catalogue}. Lines may be
 * added to {@code config/catalogue} without touching them; when to change this copy, its README says.
 */
public final class FrozenCatalogue {
    public static final Path FOLDER = Path.of("src", "test", "resources", "catalogue");

    private FrozenCatalogue() {}

    /** Read once for all tests of a JVM; nobody can change it. */
    public static Catalogue read() {
        return Read.CATALOGUE;
    }

    private static final class Read {
        static final Catalogue CATALOGUE = new CatalogueLoader(QuarterCalendar.ADMINISTRATIVE).read(FOLDER);
    }

    /** Puts its files into a folder of settings, as {@code catalogue}. */
    public static void copyInto(Path config) {
        copy(config.resolve("catalogue"));
    }

    /** Puts its files into a folder. */
    public static void copy(Path to) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(FOLDER, "*.csv")) {
            Files.createDirectories(to);
            for (Path file : files) {
                Files.write(to.resolve(file.getFileName()), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
