package vn.kontum.report.publication.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.config.PipelineFixture;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.publication.UnitStatusRecord.Punctuality;
import vn.kontum.report.run.Actor;

class UnitStatusServiceTest {
    private static final Period Q1 = new Period(2021, 1);

    @TempDir
    Path root;

    private PipelineFixture pipelineFixture;

    @BeforeEach
    void open() {
        pipelineFixture = PipelineFixture.at(TestDatabase.fresh(), root);
    }

    @AfterEach
    void close() {
        pipelineFixture.close();
    }

    @Test
    void everyUnitHasItsPlaceWhetherItSentSomethingOrNot() throws Exception {
        pipelineFixture.drop("608", "a.xlsx", "608 2021-Q1 13");
        pipelineFixture.drop("610", "b.xlsx", "610 2021-Q1 1000000");
        pipelineFixture.collect();

        Map<String, UnitStatusEntry> places = places(Q1);

        assertThat(places.keySet()).containsExactlyInAnyOrder("608", "610", "611");
        assertThat(places.get("608").status().mark()).isEqualTo(Punctuality.LATE);
        assertThat(places.get("608").openWarnings()).isEqualTo(1);
        assertThat(places.get("610").status().mark()).isEqualTo(Punctuality.RETURNED);
        assertThat(places.get("610").newest().orElseThrow().outcome()).isEqualTo(Outcome.RETURNED);
        assertThat(places.get("611").status().mark()).isEqualTo(Punctuality.MISSING);
    }

    @Test
    void aFileThatWaitsForADecisionIsCounted() throws Exception {
        pipelineFixture.drop("608", "a.xlsx", "608 2021-Q1 666");
        pipelineFixture.collect();

        assertThat(places(Q1).get("608").held()).isEqualTo(1);
    }

    @Test
    void anExcludedUnitIsShownWithTheReason() {
        pipelineFixture.acts().exclude("611", Q1, new Actor("An", "merged into 610"));

        assertThat(places(Q1).get("611").status().reason()).contains("merged into 610");
    }

    /**
     * Quarters of the small catalogue begin with those of the calendar and are due on 6 April, July, October and
     * January.
     */
    @Test
    void theCurrentQuarterIsTheOneWithTheNearestDeadlineOfThoseThatHaveBegun() {
        List<Instant> moments = List.of(
                Instant.parse("2020-12-01T00:00:00Z"),
                Instant.parse("2021-04-20T00:00:00Z"),
                Instant.parse("2021-05-22T00:00:00Z"),
                Instant.parse("2021-10-01T00:00:00Z"),
                Instant.parse("2030-01-01T00:00:00Z"));

        assertThat(moments.stream()
                        .map(m -> pipelineFixture
                                .board(Clock.fixed(m, ZoneOffset.UTC))
                                .current()
                                .quarter()))
                .containsExactly(1, 1, 2, 3, 4);
    }

    private Map<String, UnitStatusEntry> places(Period quarter) {
        return pipelineFixture.board(Clock.systemUTC()).of(quarter).stream()
                .collect(Collectors.toMap(p -> p.status().unit(), Function.identity()));
    }
}
