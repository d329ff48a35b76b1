package vn.kontum.report.submission;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Variable;

/**
 * Suspects a form that was filled in with the figures of the quarter before: every figure that both quarters have is equal, at
 * least five of them, and one is an amount of the quarter that was not 0.
 */
final class RepeatedFigures {
    private static final int LEAST = 5;

    private final Catalogue catalogue;
    private final History history;
    private final FindingText text;

    RepeatedFigures(Catalogue catalogue, History history, FindingText text) {
        this.catalogue = catalogue;
        this.history = history;
        this.text = text;
    }

    Optional<Finding> find(Submission submission) {
        int equal = 0;
        boolean flow = false;
        for (Reading reading : submission.readings()) {
            Optional<BigDecimal> now = reading.value();
            Optional<BigDecimal> before =
                    history.value(submission.unit(), submission.period().previous(), reading.variable());
            if (now.isEmpty() || before.isEmpty()) {
                continue;
            }
            if (now.get().compareTo(before.get()) != 0) {
                return Optional.empty();
            }
            equal++;
            flow |= now.get().signum() != 0
                    && catalogue
                            .variable(reading.variable())
                            .filter(v -> v.nature() == Variable.Nature.FLOW)
                            .isPresent();
        }
        return equal >= LEAST && flow
                ? Optional.of(text.ofFile(
                        FindingCode.SAME_AS_PREVIOUS,
                        equal,
                        SpokenWord.period(submission.period().previous()),
                        SpokenWord.list(List.of(SpokenWord.period(submission.period())))))
                : Optional.empty();
    }
}
