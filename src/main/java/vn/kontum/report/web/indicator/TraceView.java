package vn.kontum.report.web.indicator;

import java.util.List;
import vn.kontum.report.web.table.TableView;

/**
 * The page.
 *
 * @param unit name of the unit; of the province where empty
 * @param missing units that should have reported and did not
 */
record TraceView(
        String indicatorCode,
        int no,
        String name,
        String unit,
        String period,
        String editionPath,
        String edition,
        String value,
        String formula,
        List<Sum> sums,
        String coverage,
        List<String> missing,
        TableView cells) {
    /** A sum in the formula. */
    record Sum(String name, String value) {}
}
