package vn.kontum.report.catalogue.csv;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.csv.table.CsvRow;
import vn.kontum.report.catalogue.csv.table.CsvTable;
import vn.kontum.report.catalogue.limit.FigureLimit;

/**
 * {@code figure_limits.csv}: one line for each indicator, and {@code RATE} and {@code AMOUNT} for those without a line.
 */
final class FigureLimitsCsv {
    private static final String FILE = "figure_limits.csv";
    private static final String RATE = "RATE";
    private static final String AMOUNT = "AMOUNT";
    private static final List<String> LIMITS = List.of("previous_quarter", "previous_year", "warning_effect");
    private static final List<String> COLUMNS =
            List.of("indicator", "kind", "previous_quarter", "previous_year", "warning_effect", "note_en");

    private final List<Indicator> indicators;
    private final Set<String> defined;

    /** @param defined codes of all indicators, those without a target in any plan included */
    FigureLimitsCsv(List<Indicator> indicators, Set<String> defined) {
        this.indicators = indicators;
        this.defined = Set.copyOf(defined);
    }

    /** One for each indicator, in their order. */
    List<FigureLimit> read(CatalogueSource files) {
        List<CsvRow> rows = files.referring(FILE, COLUMNS, Map.of("indicator", this::known));
        CsvTable.unique(rows, "indicator");
        Map<String, FigureLimit> lines = new HashMap<>();
        rows.forEach(row -> lines.put(row.text("indicator"), limit(row)));
        return indicators.stream()
                .flatMap(indicator -> Optional.ofNullable(lines.get(indicator.code()))
                        .or(() -> Optional.ofNullable(lines.get(defaultFor(indicator))))
                        .map(line -> line.of(indicator.code()))
                        .stream())
                .toList();
    }

    private boolean known(String code) {
        return Set.of(RATE, AMOUNT).contains(code) || defined.contains(code);
    }

    private static String defaultFor(Indicator indicator) {
        return indicator.measureEn().contains("%") ? RATE : AMOUNT;
    }

    private FigureLimit limit(CsvRow row) {
        String code = row.required("indicator");
        row.known("indicator", code, this::known, "limit.indicator");
        for (String column : LIMITS) {
            if (row.optionalNumber(column).filter(limit -> limit.signum() <= 0).isPresent()) {
                row.error(column, "plausibility.positive", row.text(column));
            }
        }
        List<BigDecimal> limits = LIMITS.stream().map(row::number).toList();
        return new FigureLimit(
                code, row.choice("kind", FigureLimit.Kind.class), limits.get(0), limits.get(1), limits.get(2));
    }
}
