package vn.kontum.report.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.TestDatabase;

class MigrationsTest {
    @Test
    void allTablesOfOursAndOfTheLibrariesAreLaidInOneHistory() {
        JdbcTemplate jdbc = new JdbcTemplate(TestDatabase.fresh());

        List<String> tables = jdbc.queryForList("SHOW TABLES", String.class).stream()
                .map(t -> t.toLowerCase(java.util.Locale.ROOT))
                .toList();

        assertThat(tables).contains("arrival", "audit", "lease", "batch_job_execution", "qrtz_triggers", "qrtz_locks");
        assertThat(jdbc.queryForList("SELECT version FROM flyway_schema_history ORDER BY installed_rank", String.class))
                .containsExactly("1", "2", "3", "4", "5");
    }
}
