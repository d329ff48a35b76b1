package vn.kontum.report.catalogue;

import java.util.List;
import java.util.Map;

/** {@code baseline.csv}: figures published elsewhere, with their sources. */
final class BaselineFile {
    private static final List<String> COLUMNS =
            List.of("unit_code", "code", "when", "qualifier", "value", "measure", "standing", "source", "note");

    private BaselineFile() {}

    static List<PublishedFigure> read(CatalogueFiles files, List<Unit> units) {
        Map<String, Unit> byCode = CatalogueReader.byCode(units, Unit::code);
        return files.rows("baseline.csv", COLUMNS).stream()
                .map(row -> {
                    row.known("unit_code", row.text("unit_code"), byCode::containsKey, "baseline.unit");
                    return figure(row);
                })
                .toList();
    }

    private static PublishedFigure figure(CsvRow row) {
        if (!row.text("when").matches("\\d{4}(-\\d{2}-\\d{2}|-Q[1-4]|-H[12])?")) {
            row.mistake("when", "baseline.when", row.text("when"));
        }
        row.known("qualifier", row.text("qualifier"), List.of(">", "~")::contains, "baseline.qualifier");
        return new PublishedFigure(
                row.required("unit_code"),
                row.required("code"),
                row.required("when"),
                row.text("qualifier"),
                row.number("value"),
                row.required("measure"),
                row.choice("standing", PublishedFigure.Standing.class),
                row.required("source"),
                row.text("note"));
    }
}
