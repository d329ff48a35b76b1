package vn.kontum.report.config;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.QuarterCalendar;
import vn.kontum.report.catalogue.UndatedCatalogue;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.csv.CatalogueLoader;

/**
 * The catalogue with as many districts as one likes, each of which has reported sixty variables; what it counts has no
 * meaning.
 */
final class GeneratedProvince {
    static final Period QUARTER = new Period(2021, 1);
    private static final int VARIABLES = 60;
    private static final int PAGE = 200;

    final Catalogue catalogue;
    private final List<Unit> districts;
    private final List<Variable> form;

    GeneratedProvince(int units) {
        Catalogue real = new CatalogueLoader(QuarterCalendar.ADMINISTRATIVE).readBuiltIn();
        Unit pattern = real.unit("608").orElseThrow();
        List<Unit> all = new ArrayList<>(real.units().stream()
                .filter(u -> u.level() == Unit.Level.PROVINCE)
                .toList());
        this.districts = new ArrayList<>();
        for (int number = 0; number < units; number++) {
            String code = String.format(Locale.ROOT, "D%05d", number);
            districts.add(new Unit(code, pattern.level(), pattern.parent(), code, code, pattern.facts()));
        }
        all.addAll(districts);
        this.form = real.form(pattern, QUARTER).stream().limit(VARIABLES).toList();
        this.catalogue = UndatedCatalogue.of(
                all,
                real.variables(),
                real.indicators(),
                real.rules(),
                real.windows(),
                real.unitNames(),
                real.version(),
                real.reporters(),
                real.published(),
                real.bounds(),
                real.profiles());
    }

    /** Writes every district's submission straight into the tables; how they came there is not measured here. */
    void report(JdbcTemplate jdbc) {
        for (int from = 0; from < districts.size(); from += PAGE) {
            page(jdbc, from, Math.min(from + PAGE, districts.size()));
        }
    }

    private void page(JdbcTemplate jdbc, int from, int to) {
        jdbc.batchUpdate(
                "INSERT INTO received_file (seq, run_id, received_at, folder, file_name, size_bytes, sha256, outcome, unit, period,"
                        + " judged_at, answered_at) VALUES (?, 1, NOW(6), ?, ?, 1, SHA2(?, 256), 'ACCEPTED', ?, ?, NOW(6), NOW(6))",
                rows(to - from, (row, i) -> {
                    String unit = districts.get(from + i).code();
                    row.setLong(1, from + i + 1L);
                    for (int column = 2; column <= 5; column++) {
                        row.setString(column, unit);
                    }
                    row.setString(6, QUARTER.code());
                }));
        jdbc.batchUpdate(
                "INSERT INTO submission (id, arrival_seq, unit, period, form, version, state, active, accepted_at,"
                        + " first_received_at, cells_read, cells_ignored)"
                        + " VALUES (?, ?, ?, ?, 'DISTRICT', 1, 'ACTIVE', 1, NOW(6), NOW(6), 60, 0)",
                rows(to - from, (row, i) -> {
                    row.setLong(1, from + i + 1L);
                    row.setLong(2, from + i + 1L);
                    row.setString(3, districts.get(from + i).code());
                    row.setString(4, QUARTER.code());
                }));
        jdbc.batchUpdate(
                "INSERT INTO reported_value (submission_id, ordinal, variable, status, value, raw_text, sheet, cell)"
                        + " VALUES (?, ?, ?, 'NUMBER', ?, ?, 'S', ?)",
                rows((to - from) * form.size(), (row, i) -> reading(row, from + i / form.size(), i % form.size())));
    }

    private void reading(PreparedStatement row, int unit, int ordinal) throws SQLException {
        BigDecimal value = BigDecimal.valueOf(1_000 + (unit * 7_919L + ordinal * 104_729L) % 9_000);
        row.setLong(1, unit + 1L);
        row.setInt(2, ordinal);
        row.setString(3, form.get(ordinal).code());
        row.setBigDecimal(4, value);
        row.setString(5, value.toPlainString());
        row.setString(6, "F" + (ordinal + 8));
    }

    /** Sets the columns of one row. */
    private interface Row {
        void set(PreparedStatement row, int number) throws SQLException;
    }

    private static BatchPreparedStatementSetter rows(int count, Row each) {
        return new BatchPreparedStatementSetter() {
            @Override
            public void setValues(PreparedStatement row, int number) throws SQLException {
                each.set(row, number);
            }

            @Override
            public int getBatchSize() {
                return count;
            }
        };
    }

    /** What the sum of a variable over all districts must be, worked out without the tables. */
    BigDecimal sum(String variable) {
        int ordinal = Optional.of(form.stream().map(Variable::code).toList().indexOf(variable))
                .filter(i -> i >= 0)
                .orElseThrow();
        BigDecimal sum = BigDecimal.ZERO;
        for (int unit = 0; unit < districts.size(); unit++) {
            sum = sum.add(BigDecimal.valueOf(1_000 + (unit * 7_919L + ordinal * 104_729L) % 9_000));
        }
        return sum;
    }

    String someVariable() {
        return form.get(0).code();
    }
}
