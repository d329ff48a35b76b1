package vn.kontum.report.submission.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.FindingFactory;
import vn.kontum.report.submission.LocalizedArgument;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.Submission;

/**
 * Suspects a form that was filled in with the figures of the quarter before: every figure that both quarters have is equal, at
 * least five of them, and one is an amount of the quarter that was not 0. An annual closing may well repeat what was estimated.
 */
final class RepeatedFigures {
    private static final int LEAST = 5;

    private final Catalogue catalogue;
    private final PriorSubmissions history;
    private final FindingFactory text;

    RepeatedFigures(Catalogue catalogue, PriorSubmissions history, FindingFactory text) {
        this.catalogue = catalogue;
        this.history = history;
        this.text = text;
    }

    Optional<Finding> find(Submission submission) {
        if (submission.period().closing()) {
            return Optional.empty();
        }
        Catalogue inForce = catalogue.at(submission.period());
        int equal = 0;
        boolean flow = false;
        for (ReportedValue reportedValue : submission.readings()) {
            Optional<BigDecimal> now = reportedValue.value();
            Optional<BigDecimal> before =
                    history.value(submission.unit(), submission.period().previous(), reportedValue.variable());
            if (now.isEmpty() || before.isEmpty()) {
                continue;
            }
            if (now.get().compareTo(before.get()) != 0) {
                return Optional.empty();
            }
            equal++;
            flow |= now.get().signum() != 0
                    && inForce.variable(reportedValue.variable())
                            .filter(v -> v.nature() == Variable.Nature.FLOW)
                            .isPresent();
        }
        return equal >= LEAST && flow
                ? Optional.of(text.ofFile(
                        FindingCode.SAME_AS_PREVIOUS,
                        equal,
                        LocalizedArgument.period(submission.period().previous()),
                        LocalizedArgument.list(List.of(LocalizedArgument.period(submission.period())))))
                : Optional.empty();
    }
}
