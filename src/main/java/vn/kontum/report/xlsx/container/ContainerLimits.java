package vn.kontum.report.xlsx.container;

/**
 * How much a file may ask of us.
 *
 * @param maxFileBytes size of the file
 * @param maxEntries entries of the zip archive
 * @param maxInflatedBytes all entries together, inflated
 * @param maxXmlBytes all that is parsed, inflated: sheets, strings, styles, relationships; pictures do not count
 * @param maxHeldBytes inflated size of a part that must be held as a whole: shared strings, styles, workbook,
 *     relationships
 * @param maxRows rows of one sheet
 * @param maxCells non-empty cells of all sheets
 * @param maxDepth nesting of XML elements
 * @implNote These are what keeps a small heap alive, so each is checked before memory is taken.
 */
public record ContainerLimits(
        long maxFileBytes,
        int maxEntries,
        long maxInflatedBytes,
        long maxXmlBytes,
        long maxHeldBytes,
        int maxRows,
        int maxCells,
        int maxDepth) {
    private static final long MEGABYTE = 1 << 20;

    /**
     * 25 MB file, 500 entries, 200 MB inflated, of which 24 MB are read and 8 MB of a part are held, 20,000 rows a
     * sheet, 200,000 cells, depth 200.
     */
    public static ContainerLimits standard() {
        return new ContainerLimits(
                25 * MEGABYTE, 500, 200 * MEGABYTE, 24 * MEGABYTE, 8 * MEGABYTE, 20_000, 200_000, 200);
    }

    /**
     * For workbooks of our own, which grow with the number of units: 200 MB file, 500 entries, 4 GB inflated, of which 2 GB are
     * read and 256 MB of a part are held, as many rows as a sheet can have, 20 million cells, depth 200.
     */
    public static ContainerLimits published() {
        return new ContainerLimits(
                200 * MEGABYTE, 500, 4_096 * MEGABYTE, 2_048 * MEGABYTE, 256 * MEGABYTE, 1_048_576, 20_000_000, 200);
    }
}
