package vn.kontum.report.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.StatementLog;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.config.PipelineFixture;
import vn.kontum.report.config.TestRepositories;

class CachedPriorSubmissionsTest {
    private static final Period Q1 = new Period(2021, 1);

    @TempDir
    Path root;

    private final DataSource database = TestDatabase.fresh();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final SubmissionRepository submissions = TestRepositories.of(jdbc).submissions();

    @Test
    void unitsOfWhichIsKnownThatTheyAreAskedForAreReadTogetherAndNobodyElse() throws Exception {
        try (PipelineFixture office = PipelineFixture.at(database, root)) {
            office.drop("608", "a.txt", "608 2021-Q1 100");
            office.drop("610", "a.txt", "610 2021-Q1 200");
            office.drop("611", "a.txt", "611 2021-Q1 300");
            office.collect();
        }
        Set<String> units = IntStream.range(0, 30)
                .mapToObj(number -> "silent" + number)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        units.add("608");
        units.add("610");
        CachedPriorSubmissions history = submissions.history(units);

        try (StatementLog log = StatementLog.listen(jdbc)) {
            assertThat(units).filteredOn(unit -> people(history, unit) != null).containsExactly("608", "610");
            assertThat(log.statements()).singleElement().asString().doesNotContain("'611'");
        }
        assertThat(people(history, "610")).isEqualTo(200);
        assertThat(people(history, "611")).isEqualTo(300);
        assertThat(history.value("608", Q1.previous(), "population_start")).isEmpty();
    }

    @Test
    void aUnitThatSentAnewIsReadAnew() throws Exception {
        try (PipelineFixture office = PipelineFixture.at(database, root)) {
            office.drop("608", "a.txt", "608 2021-Q1 100");
            office.drop("610", "a.txt", "610 2021-Q1 200");
            office.collect();
            CachedPriorSubmissions history = submissions.history(Set.of("608", "610"));
            assertThat(people(history, "608")).isEqualTo(100);

            office.drop("608", "b.txt", "608 2021-Q1 101 v2");
            office.drop("610", "b.txt", "610 2021-Q1 201 v2");
            office.collect();
            assertThat(people(history, "608")).isEqualTo(100);
            history.forget("608", Q1);

            assertThat(people(history, "608")).isEqualTo(101);
            assertThat(people(history, "610")).isEqualTo(200);
        }
    }

    private static Integer people(CachedPriorSubmissions history, String unit) {
        return history.value(unit, Q1, "population_start")
                .map(BigDecimal::intValue)
                .orElse(null);
    }
}
