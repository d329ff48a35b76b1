package vn.kontum.report.catalogue.csv;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.TargetProfile;

/** {@code targets.csv}: how targets are usually reached during a year. */
final class TargetsCsv {
    private static final List<String> COLUMNS = List.of("indicator", "profile", "best_step");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private TargetsCsv() {}

    static List<TargetProfile> read(CatalogueSource files, List<Indicator> indicators) {
        Map<String, Indicator> known = CatalogueLoader.byCode(indicators, Indicator::code);
        List<CsvRow> rows = files.referring("targets.csv", COLUMNS, Map.of("indicator", known::containsKey));
        CsvTable.unique(rows, "indicator");
        return rows.stream()
                .map(row -> {
                    row.known("indicator", row.required("indicator"), known::containsKey, "target.indicator");
                    if (row.optionalNumber("best_step")
                            .filter(step -> step.signum() < 0)
                            .isPresent()) {
                        row.mistake("best_step", "limit.negative");
                    }
                    return new TargetProfile(row.text("indicator"), seasonal(row), row.optionalNumber("best_step"));
                })
                .toList();
    }

    /** Four percentages that make 100: {@code 5/25/45/25}. */
    private static List<BigDecimal> seasonal(CsvRow row) {
        String text = row.text("profile");
        if (text.isEmpty()) {
            return List.of();
        }
        if (!text.matches("\\d+(\\.\\d+)?(/\\d+(\\.\\d+)?){3}")) {
            row.mistake("profile", "target.profile", text);
            return List.of();
        }
        List<BigDecimal> parts =
                Arrays.stream(text.split("/")).map(BigDecimal::new).toList();
        if (parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(HUNDRED) != 0) {
            row.mistake("profile", "target.profile", text);
        }
        return parts;
    }
}
