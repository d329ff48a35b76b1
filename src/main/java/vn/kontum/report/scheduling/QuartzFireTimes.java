package vn.kontum.report.scheduling;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** When Quartz will fire next, read from its tables: also by processes that do not run it. */
record QuartzFireTimes(DataSource database) {
    private static final String NEXT =
            "SELECT JOB_NAME, MIN(NEXT_FIRE_TIME) AS AT FROM QRTZ_TRIGGERS WHERE SCHED_NAME = ?"
                    + " AND JOB_GROUP = ? AND TRIGGER_STATE IN ('WAITING', 'ACQUIRED') AND NEXT_FIRE_TIME > 0 GROUP BY JOB_NAME";

    /** By the name of the schedule; empty where no service has kept the schedule yet. */
    Map<String, Instant> next() {
        Map<String, Instant> times = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(NEXT)) {
            statement.setString(1, SchedulerFactory.NAME);
            statement.setString(2, JobDataMapping.GROUP);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    times.put(rows.getString("JOB_NAME"), Instant.ofEpochMilli(rows.getLong("AT")));
                }
            }
            return times;
        } catch (SQLException e) {
            throw new IllegalStateException("[schedule] the times of Quartz cannot be read: " + e.getMessage(), e);
        }
    }
}
