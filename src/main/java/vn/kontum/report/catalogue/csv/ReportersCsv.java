package vn.kontum.report.catalogue.csv;

import java.util.List;
import vn.kontum.report.catalogue.ResponsibleOffice;

/** {@code reporters.csv}: the offices that answer for figures. */
final class ReportersCsv {
    private ReportersCsv() {}

    static List<ResponsibleOffice> read(CatalogueSource files) {
        List<CsvRow> rows = files.rows("reporters.csv", List.of("code", "name_vi", "name_en"));
        CsvTable.unique(rows, "code");
        return rows.stream()
                .map(row ->
                        new ResponsibleOffice(row.required("code"), row.required("name_vi"), row.required("name_en")))
                .toList();
    }
}
