package vn.kontum.report.catalogue.csv;

import java.util.List;
import vn.kontum.report.catalogue.ResponsibleOffice;
import vn.kontum.report.catalogue.csv.table.CsvRow;
import vn.kontum.report.catalogue.csv.table.CsvTable;

/** {@code reporters.csv}: the offices that answer for figures. */
final class ReportersCsv {
    private static final List<String> FIRST_VERSION = List.of("UBND_HUYEN", "HUYEN_UY");

    private ReportersCsv() {}

    static List<ResponsibleOffice> read(CatalogueSource files) {
        List<CsvRow> rows =
                files.rows("reporters.csv", List.of("code", "name_vi", "name_en"), List.of("of_every_district"));
        CsvTable.unique(rows, "code");
        return rows.stream()
                .map(row -> new ResponsibleOffice(
                        row.required("code"), row.required("name_vi"), row.required("name_en"), everywhere(row)))
                .toList();
    }

    /** Files of earlier versions do not say it; theirs are the people's committees and the Party committees of the districts. */
    private static boolean everywhere(CsvRow row) {
        return row.cells().containsKey("of_every_district")
                ? row.text("of_every_district").equals("yes")
                : FIRST_VERSION.contains(row.text("code"));
    }
}
