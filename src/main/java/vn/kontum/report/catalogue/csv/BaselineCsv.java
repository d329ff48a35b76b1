package vn.kontum.report.catalogue.csv;

import java.util.List;
import java.util.Map;
import vn.kontum.report.catalogue.ReferenceFigure;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.csv.table.CsvRow;

/** {@code baseline.csv}: figures published elsewhere, with their sources. */
final class BaselineCsv {
    private static final List<String> COLUMNS =
            List.of("unit_code", "code", "when", "qualifier", "value", "measure", "standing", "source", "note");

    private BaselineCsv() {}

    static List<ReferenceFigure> read(CatalogueSource files, List<Unit> units) {
        Map<String, Unit> byCode = CatalogueLoader.byCode(units, Unit::code);
        return files.referring("baseline.csv", COLUMNS, Map.of("unit_code", byCode::containsKey)).stream()
                .map(row -> {
                    row.known("unit_code", row.text("unit_code"), byCode::containsKey, "baseline.unit");
                    return figure(row);
                })
                .toList();
    }

    private static ReferenceFigure figure(CsvRow row) {
        if (!row.text("when").matches("\\d{4}(-\\d{2}-\\d{2}|-Q[1-4]|-H[12]|-9M)?")) {
            row.error("when", "baseline.when", row.text("when"));
        }
        row.known("qualifier", row.text("qualifier"), List.of(">", "~")::contains, "baseline.qualifier");
        return new ReferenceFigure(
                row.required("unit_code"),
                row.required("code"),
                row.required("when"),
                row.text("qualifier"),
                row.number("value"),
                row.required("measure"),
                row.choice("standing", ReferenceFigure.Status.class),
                row.required("source"),
                row.text("note"));
    }
}
