package vn.kontum.report.workbook;

/**
 * How much a file may ask of us. Danger: these are what keeps a small heap alive, so each is checked before memory is taken.
 *
 * @param maxFileBytes size of the file
 * @param maxEntries entries of the zip archive
 * @param maxInflatedBytes all entries together, inflated
 * @param maxHeldBytes inflated size of a part that must be held as a whole: shared strings, styles, workbook, relationships
 * @param maxRows rows of one sheet
 * @param maxCells non-empty cells of all sheets
 * @param maxDepth nesting of XML elements
 */
public record ContainerLimits(
        long maxFileBytes,
        int maxEntries,
        long maxInflatedBytes,
        long maxHeldBytes,
        int maxRows,
        int maxCells,
        int maxDepth) {
    private static final long MEGABYTE = 1 << 20;

    /** 25 MB file, 500 entries, 200 MB inflated, 32 MB held, 20,000 rows a sheet, 400,000 cells, depth 200. */
    public static ContainerLimits standard() {
        return new ContainerLimits(25 * MEGABYTE, 500, 200 * MEGABYTE, 32 * MEGABYTE, 20_000, 400_000, 200);
    }
}
