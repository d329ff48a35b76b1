package vn.kontum.report.submission.explanation;

import java.util.List;
import vn.kontum.report.catalogue.Period;

/** The answer of a unit to a request for explanations: no figures, and no effect on the unit's report of the period. */
public record ExplanationAnswer(String unit, Period period, List<Explanation> explanations) {
    public ExplanationAnswer {
        explanations = List.copyOf(explanations);
    }
}
