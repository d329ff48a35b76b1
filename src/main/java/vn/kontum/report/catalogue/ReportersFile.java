package vn.kontum.report.catalogue;

import java.util.List;

/** {@code reporters.csv}: the offices that answer for figures. */
final class ReportersFile {
    private ReportersFile() {}

    static List<Reporter> read(CatalogueFiles files) {
        List<CsvRow> rows = files.rows("reporters.csv", List.of("code", "name_vi", "name_en"));
        CsvTable.unique(rows, "code");
        return rows.stream()
                .map(row -> new Reporter(row.required("code"), row.required("name_vi"), row.required("name_en")))
                .toList();
    }
}
