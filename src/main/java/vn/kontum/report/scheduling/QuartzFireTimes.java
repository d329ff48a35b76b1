package vn.kontum.report.scheduling;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When Quartz will fire next, read from its tables: also by processes that do not run it. */
record QuartzFireTimes(DataSource database) {
    private static final String NEXT =
            "SELECT JOB_NAME, MIN(NEXT_FIRE_TIME) AS AT FROM QRTZ_TRIGGERS WHERE SCHED_NAME = ?"
                    + " AND JOB_GROUP = ? AND TRIGGER_STATE IN ('WAITING', 'ACQUIRED') AND NEXT_FIRE_TIME > 0 GROUP BY JOB_NAME";

    /** By the name of the schedule; empty where no service has kept the schedule yet. */
    Map<String, Instant> next() {
        Map<String, Instant> times = new HashMap<>();
        JdbcClient.create(database)
                .sql(NEXT)
                .param(SchedulerFactory.NAME)
                .param(JobDataMapping.GROUP)
                .query(rows -> {
                    times.put(rows.getString("JOB_NAME"), Instant.ofEpochMilli(rows.getLong("AT")));
                });
        return times;
    }
}
