package vn.kontum.report.query.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.kontum.report.run.Run;

/** How far a run is follows from how long its steps usually take. */
class StepWeightsTest {
    /** 10 s, 70 s and 20 s: a tenth, seven tenths, two tenths. */
    private static final StepWeights WEIGHTS = new StepWeights(medians());

    private static Map<String, Duration> medians() {
        Map<String, Duration> medians = new LinkedHashMap<>();
        medians.put("receiveFiles", Duration.ofSeconds(10));
        medians.put("validateSubmissions", Duration.ofSeconds(70));
        medians.put("sendResponses", Duration.ofSeconds(20));
        return medians;
    }

    /** The first step is 10 of 100 s; half of the second is 35 more. */
    @Test
    void halfOfTheLongestStepIsAlmostHalfOfTheRun() {
        assertThat(WEIGHTS.percent(new Run.StepPosition("validateSubmissions", 21, 42)))
                .contains(45);
    }

    @Test
    void aPartOfAStepCountsAsTheStep() {
        assertThat(WEIGHTS.percent(new Run.StepPosition("validateSubmissions:shard-3", 0, 42)))
                .contains(10);
    }

    @Test
    void aStepThatDoesNotKnowItsEndCountsFromItsBeginning() {
        assertThat(WEIGHTS.percent(new Run.StepPosition("sendResponses", 7, 0))).contains(80);
    }

    @Test
    void aRunThatRunsIsNeverWholeAndAnUnknownStepSaysNothing() {
        assertThat(WEIGHTS.percent(new Run.StepPosition("sendResponses", 42, 42)))
                .contains(99);
        assertThat(WEIGHTS.percent(new Run.StepPosition("renderReport", 1, 2))).isEmpty();
        assertThat(new StepWeights(Map.of()).percent(new Run.StepPosition("receiveFiles", 1, 2)))
                .isEmpty();
    }
}
