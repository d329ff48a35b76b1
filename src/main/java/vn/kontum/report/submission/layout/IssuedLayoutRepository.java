package vn.kontum.report.submission.layout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.database.UtcColumns;

/** The layouts of issued forms in the database, and those of the first version, which stored none. */
public final class IssuedLayoutRepository implements IssuedLayouts {
    private static final String INSERT =
            "INSERT IGNORE INTO form_layout (unit, period, hash, content, issued_at) VALUES (?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final IssuedLayouts firstVersion = IssuedLayouts.firstVersion();
    /** Versions of the catalogue whose layouts this process has recorded. */
    private final Set<String> recorded = ConcurrentHashMap.newKeySet();

    public IssuedLayoutRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Records what every form of a catalogue asks for; layouts that are known already keep the time they were first recorded.
     *
     * @param layouts the layout of the form of a unit and period
     */
    public void record(Catalogue catalogue, BiFunction<Unit, Period, IssuedLayout> layouts, Instant at) {
        if (recorded.contains(catalogue.version())) {
            return;
        }
        Set<String> known = new HashSet<>(
                jdbc.queryForList("SELECT CONCAT(unit, ' ', period, ' ', hash) FROM form_layout", String.class));
        List<Object[]> fresh = new ArrayList<>();
        for (ReportingWindow window : catalogue.windows()) {
            for (Unit unit : catalogue.owing(window.period())) {
                IssuedLayout layout = layouts.apply(unit, window.period());
                Object[] row = row(unit.code(), window.period(), layout, at);
                if (known.add(row[0] + " " + row[1] + " " + row[2])) {
                    fresh.add(row);
                }
            }
        }
        jdbc.batchUpdate(INSERT, fresh);
        recorded.add(catalogue.version());
    }

    private static Object[] row(String unit, Period period, IssuedLayout layout, Instant at) {
        return new Object[] {unit, period.code(), layout.hash(), layout.text(), UtcColumns.column(at)};
    }

    @Override
    public List<IssuedLayout> of(String unit, Period period) {
        List<IssuedLayout> stored = jdbc.query(
                "SELECT content FROM form_layout WHERE unit = ? AND period = ? ORDER BY issued_at DESC, hash",
                (row, n) -> new IssuedLayout(row.getString("content")),
                unit,
                period.code());
        return withFirstVersion(stored, unit, period);
    }

    private List<IssuedLayout> withFirstVersion(List<IssuedLayout> stored, String unit, Period period) {
        return Stream.concat(stored.stream(), firstVersion.of(unit, period).stream())
                .distinct()
                .toList();
    }

    @Override
    public IssuedLayouts together(Set<String> units) {
        Map<Period, Map<String, List<IssuedLayout>>> known = new ConcurrentHashMap<>();
        return (unit, period) -> units.contains(unit)
                ? withFirstVersion(
                        known.computeIfAbsent(period, p -> of(units, p)).getOrDefault(unit, List.of()), unit, period)
                : of(unit, period);
    }

    private Map<String, List<IssuedLayout>> of(Set<String> units, Period period) {
        Map<String, List<IssuedLayout>> layouts = new HashMap<>();
        jdbc.query(
                "SELECT unit, content FROM form_layout WHERE period = ? AND unit IN ("
                        + String.join(", ", Collections.nCopies(units.size(), "?"))
                        + ") ORDER BY unit, issued_at DESC, hash",
                row -> {
                    layouts.computeIfAbsent(row.getString("unit"), unit -> new ArrayList<>())
                            .add(new IssuedLayout(row.getString("content")));
                },
                Stream.concat(Stream.of(period.code()), units.stream()).toArray());
        return layouts;
    }
}
