package vn.kontum.report.catalogue;

import java.nio.file.Path;
import vn.kontum.report.catalogue.csv.CatalogueLoader;

/** The catalogue that is shipped, read from {@code config/catalogue}; most tests use {@link FrozenCatalogue}. */
public final class ShippedCatalogue {
    public static final Path FOLDER = Path.of("config", "catalogue");

    private ShippedCatalogue() {}

    /** Read once for all tests of a JVM; nobody can change it. */
    public static Catalogue read() {
        return Read.CATALOGUE;
    }

    private static final class Read {
        static final Catalogue CATALOGUE = new CatalogueLoader(QuarterCalendar.ADMINISTRATIVE).read(FOLDER);
    }
}
