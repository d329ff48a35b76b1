package vn.kontum.report.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code periods.csv}: the days that a quarter covers by either reckoning, and when its reports are due. */
final class PeriodsFile {
    private static final List<String> COLUMNS = List.of(
            "period",
            "name_vi",
            "name_en",
            "administrative_from",
            "administrative_to",
            "administrative_deadline",
            "calendar_from",
            "calendar_to",
            "calendar_deadline");

    private PeriodsFile() {}

    static List<Window> read(CatalogueFiles files, WindowKind kind) {
        List<CsvRow> rows = files.rows("periods.csv", COLUMNS);
        CsvTable.unique(rows, "period");
        return rows.stream()
                .flatMap(row -> window(row, kind).stream())
                .sorted(Comparator.comparing(Window::period))
                .toList();
    }

    private static Optional<Window> window(CsvRow row, WindowKind kind) {
        row.required("name_en");
        Optional<Period> period = Period.parse(row.required("period"));
        if (period.isEmpty()) {
            row.mistake("period", "period.code", row.text("period"));
        }
        Map<WindowKind, Days> days = new EnumMap<>(WindowKind.class);
        List.of(WindowKind.values()).forEach(each -> days.put(each, Days.of(row, each)));
        Days chosen = days.get(kind);
        String name = row.required("name_vi");
        return period.map(quarter -> new Window(quarter, name, chosen.from, chosen.to, chosen.deadline));
    }

    private record Days(LocalDate from, LocalDate to, LocalDate deadline) {

        static Days of(CsvRow row, WindowKind kind) {
            String prefix = kind.name().toLowerCase(Locale.ROOT);
            Days days = new Days(row.date(prefix + "_from"), row.date(prefix + "_to"), row.date(prefix + "_deadline"));
            if (days.from.isAfter(days.to) || days.to.isAfter(days.deadline)) {
                row.mistake(prefix + "_to", "period.order", days.from, days.to, days.deadline);
            }
            return days;
        }
    }
}
