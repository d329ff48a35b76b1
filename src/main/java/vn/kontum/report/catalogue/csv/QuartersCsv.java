package vn.kontum.report.catalogue.csv;

import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.QuarterCalendar;
import vn.kontum.report.catalogue.QuarterRule;
import vn.kontum.report.catalogue.csv.table.CsvRow;
import vn.kontum.report.catalogue.csv.table.CsvTable;
import vn.kontum.report.text.Messages;

/** {@code quarters.csv}: how windows and deadlines follow from the calendar, one line for each reckoning. */
final class QuartersCsv {
    private static final String FILE = "quarters.csv";
    private static final List<String> COLUMNS =
            List.of("calendar", "months_before", "first_day", "deadline_days", "working_day", "name_vi", "name_en");

    /** Without them the closing is due in the middle of February. */
    private static final List<String> OPTIONAL = List.of("closing_days", "closing_name_vi");

    private static final int CLOSING_DAYS = 46;

    private QuartersCsv() {}

    static Optional<QuarterRule> read(CatalogueSource files, QuarterCalendar kind) {
        List<CsvRow> rows = files.rows(FILE, COLUMNS, OPTIONAL);
        CsvTable.unique(rows, "calendar");
        rows.forEach(row -> row.choice("calendar", QuarterCalendar.class));
        List<QuarterRule> rules = rows.stream()
                .filter(row -> rule(row) != null && row.text("calendar").equals(kind.name()))
                .map(QuartersCsv::rule)
                .toList();
        if (rules.isEmpty() && !rows.isEmpty()) {
            files.errors().inFile(FILE, "quarter.calendar", kind);
        }
        return rules.stream().findFirst();
    }

    private static QuarterRule rule(CsvRow row) {
        row.required("name_en");
        return new QuarterRule(
                ranged(row, "months_before", 0, 2),
                ranged(row, "first_day", 1, 28),
                ranged(row, "deadline_days", 0, 80),
                row.yes("working_day"),
                row.required("name_vi"),
                row.optional("closing_days").isEmpty() ? CLOSING_DAYS : ranged(row, "closing_days", 1, 180),
                row.optional("closing_name_vi")
                        .orElseGet(() -> new Messages("periods", Messages.VIETNAMESE).pattern("closing")));
    }

    private static int ranged(CsvRow row, String column, int low, int high) {
        int value = row.whole(column);
        if (value < low || value > high) {
            row.error(column, "quarter.range", value, low, high);
            return low;
        }
        return value;
    }
}
