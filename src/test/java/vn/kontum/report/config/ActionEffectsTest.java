package vn.kontum.report.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.administration.ActionEffect;
import vn.kontum.report.administration.ActionEffectService;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.TriggerSource;

/** An act names every report that has to be made anew because of it, and no other. */
class ActionEffectsTest {
    private static final Period Q1 = new Period(2021, 1);
    private static final Period NEXT_YEAR = new Period(2022, 1);
    private static final Actor AN = new Actor("An", "asked by telephone");

    private static HikariDataSource database;

    @TempDir
    Path root;

    private PipelineFixture office;

    @BeforeAll
    static void open() {
        database = (HikariDataSource) TestDatabase.fresh();
    }

    @BeforeEach
    void prepare() throws Exception {
        PipelineFixture.empty(new JdbcTemplate(database));
        office = PipelineFixture.at(database, root);
        office.drop("608", "f.txt", "608 2021-Q1 100");
        office.drop("608", "g.txt", "608 2022-Q1 110");
        office.collect();
        office.consolidate(Q1);
        office.consolidate(NEXT_YEAR);
        assertThat(office.actionEffects().outdated()).isEmpty();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void theExclusionOfASilentUnitChangesTheReport() throws Exception {
        names((acts, files) -> acts.exclude("611", Q1, AN), List.of(Q1));

        assertThat(office.consolidate(Q1).state()).isEqualTo(RunState.DONE);
        assertThat(office.actionEffects().outdated()).isEmpty();
        names((acts, files) -> acts.include("611", Q1, AN), List.of(Q1));
    }

    @Test
    void aWaiverChangesTheReportAndTakenBackLeavesItAsItWas() throws Exception {
        names((acts, files) -> acts.waive("611", Q1, "OUT_OF_RANGE", AN), List.of(Q1));

        ActionEffect undone = effect((acts, files) -> acts.unwaive("611", Q1, "OUT_OF_RANGE", AN));
        assertThat(undone.quarters())
                .singleElement()
                .satisfies(quarter -> assertThat(quarter.agrees()).isTrue());
        office.acts().unwaive("611", Q1, "OUT_OF_RANGE", AN);
        assertThat(office.actionEffects().outdated()).isEmpty();
        assertThat(office.consolidate(Q1).state()).isEqualTo(RunState.NOTHING);
    }

    @Test
    void aReportOfTheNextYearThatLooksBackIsNamedAsWell() throws Exception {
        names((acts, files) -> files.giveBack("608", Q1, AN), List.of(Q1, NEXT_YEAR));

        assertThat(office.consolidate(NEXT_YEAR).state()).isEqualTo(RunState.DONE);
        assertThat(office.actionEffects().outdated()).containsExactly(Q1);
    }

    @Test
    void aFinishedReportOfTheNextYearStands() throws Exception {
        office.declareFinal(NEXT_YEAR, AN);

        names((acts, files) -> files.giveBack("608", Q1, AN), List.of(Q1));
        assertThat(office.consolidate(NEXT_YEAR).state()).isEqualTo(RunState.NOTHING);
    }

    /** The draft that was made of it is needed no more: what counts is what the official edition says. */
    @Test
    void anApprovalThatIsTakenBackLeavesTheOfficialReportAsTheOneThatStands() throws Exception {
        office.declareFinal(Q1, AN);
        office.drop("608", "late.txt", "608 2021-Q1 101");
        long late = office.collect().get(0).receivedFile().seq();
        office.quarantine().release(late, AN);
        assertThat(office.actionEffects().outdated()).contains(Q1);
        office.consolidate(Q1);

        assertThat(effect((acts, files) -> files.undoRelease(late, AN))
                        .quarters()
                        .get(0))
                .satisfies(quarter -> {
                    assertThat(quarter.agrees()).isTrue();
                    assertThat(quarter.edition()).isEqualTo(1);
                    assertThat(quarter.official()).isTrue();
                });
        office.quarantine().undoRelease(late, AN);

        assertThat(office.actionEffects().outdated()).doesNotContain(Q1);
        assertThat(office.consolidate(Q1).state()).isEqualTo(RunState.NOTHING);
        assertThat(office.dryRuns()
                        .plan(RunRequest.consolidate(Q1, TriggerSource.COMMAND, "An", "again"))
                        .repeats())
                .contains(1);
    }

    /** Foreseen first, then done. */
    private void names(ActionEffectService.Decision act, List<Period> quarters) {
        ActionEffect effect = effect(act);
        assertThat(effect.quarters())
                .extracting(ActionEffect.AffectedReport::period)
                .isEqualTo(quarters);
        assertThat(effect.quarters()).noneMatch(ActionEffect.AffectedReport::agrees);

        act.execute(office.acts(), office.quarantine());

        assertThat(office.actionEffects().outdated()).isEqualTo(quarters);
    }

    private ActionEffect effect(ActionEffectService.Decision act) {
        ActionEffect effect = office.actionEffects().of(act);
        assertThat(effect.refusal()).isEmpty();
        return effect;
    }
}
