package vn.kontum.report.catalogue;

import java.nio.file.Path;

/** The catalogue that is shipped, for tests: read from {@code config/catalogue}, as the product does. */
public final class ShippedCatalogue {
    static final Path FOLDER = Path.of("config", "catalogue");

    private ShippedCatalogue() {}

    public static Catalogue read() {
        return new CatalogueReader(WindowKind.ADMINISTRATIVE).read(FOLDER);
    }
}
