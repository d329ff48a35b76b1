package vn.kontum.report.catalogue.csv;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import vn.kontum.report.catalogue.csv.table.CsvRow;

/** Four percentages that make 100: {@code 5/25/45/25}. */
final class SeasonalProfile {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private SeasonalProfile() {}

    static List<BigDecimal> read(CsvRow row) {
        String text = row.text("profile");
        if (text.isEmpty()) {
            return List.of();
        }
        if (!text.matches("\\d+(\\.\\d+)?(/\\d+(\\.\\d+)?){3}")) {
            row.error("profile", "target.profile", text);
            return List.of();
        }
        List<BigDecimal> parts =
                Arrays.stream(text.split("/")).map(BigDecimal::new).toList();
        if (parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(HUNDRED) != 0) {
            row.error("profile", "target.profile", text);
        }
        return parts;
    }
}
