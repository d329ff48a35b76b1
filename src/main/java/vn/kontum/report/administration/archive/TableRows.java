package vn.kontum.report.administration.archive;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import vn.kontum.report.text.CsvWriter;

/** Rows of tables as CSV; an empty field is NULL or an empty text. */
final class TableRows {
    private TableRows() {}

    /** What a query finds, with the names of its columns first. */
    static byte[] csv(JdbcTemplate jdbc, String sql, Object... arguments) {
        ResultSetExtractor<byte[]> written = TableRows::written;
        return Optional.ofNullable(jdbc.query(sql, written, arguments)).orElseThrow();
    }

    private static byte[] written(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        List<String> names = new ArrayList<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            names.add(columns.getColumnName(column));
        }
        CsvWriter csv = CsvWriter.ofCatalogue(names);
        while (rows.next()) {
            List<String> fields = new ArrayList<>();
            for (int column = 1; column <= names.size(); column++) {
                fields.add(Optional.ofNullable(rows.getString(column)).orElse(""));
            }
            csv.row(fields);
        }
        return csv.bytes();
    }
}
