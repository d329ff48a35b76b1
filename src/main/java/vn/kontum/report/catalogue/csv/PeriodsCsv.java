package vn.kontum.report.catalogue.csv;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Plan;
import vn.kontum.report.catalogue.QuarterCalendar;
import vn.kontum.report.catalogue.QuarterRule;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.catalogue.csv.table.CsvRow;
import vn.kontum.report.catalogue.csv.table.CsvTable;

/**
 * {@code periods.csv} and {@code quarters.csv}: the days that a quarter covers by either reckoning, and when its reports are due. The
 * quarters and the annual closing of every year with a plan follow from the rule; a line of its own says otherwise.
 */
final class PeriodsCsv {
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

    private final QuarterCalendar kind;
    private final boolean closings;

    /** @param closings whether each year with a plan has an annual closing */
    PeriodsCsv(QuarterCalendar kind, boolean closings) {
        this.kind = kind;
        this.closings = closings;
    }

    List<ReportingWindow> read(CatalogueSource files, List<Plan> plans) {
        Optional<QuarterRule> rule = QuartersCsv.read(files, kind);
        List<CsvRow> rows = files.rows("periods.csv", COLUMNS).stream()
                .filter(row -> files.own("periods.csv") || planned(row, plans))
                .toList();
        CsvTable.unique(rows, "period");
        Map<Period, ReportingWindow> windows = new TreeMap<>();
        plans.forEach(plan -> Period.closing(plan.year())
                .yearToDate()
                .forEach(period -> rule.ifPresent(by -> windows.put(period, by.window(period)))));
        rows.stream().flatMap(row -> window(row).stream()).forEach(own -> windows.put(own.period(), own));
        return windows.values().stream()
                .filter(window -> closings || !window.period().closing())
                .toList();
    }

    private static boolean planned(CsvRow row, List<Plan> plans) {
        return plans.stream().anyMatch(plan -> row.text("period").startsWith(String.valueOf(plan.year())));
    }

    private Optional<ReportingWindow> window(CsvRow row) {
        row.required("name_en");
        Optional<Period> period = Period.parse(row.required("period"));
        if (period.isEmpty()) {
            row.error("period", "period.code", row.text("period"));
        }
        Map<QuarterCalendar, WindowDays> days = new EnumMap<>(QuarterCalendar.class);
        List.of(QuarterCalendar.values()).forEach(each -> days.put(each, WindowDays.of(row, each)));
        WindowDays chosen = days.get(kind);
        String name = row.required("name_vi");
        return period.map(quarter -> new ReportingWindow(quarter, name, chosen.from, chosen.to, chosen.deadline));
    }

    private record WindowDays(LocalDate from, LocalDate to, LocalDate deadline) {

        static WindowDays of(CsvRow row, QuarterCalendar kind) {
            String prefix = kind.name().toLowerCase(Locale.ROOT);
            WindowDays days = new WindowDays(
                    row.date(prefix + "_from"), row.date(prefix + "_to"), row.date(prefix + "_deadline"));
            if (days.from.isAfter(days.to) || days.to.isAfter(days.deadline)) {
                row.error(prefix + "_to", "period.order", days.from, days.to, days.deadline);
            }
            return days;
        }
    }
}
