package vn.kontum.report.administration;

import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.run.RequestRejectedException;

/**
 * What a decision does to reports.
 *
 * @param quarters reports whose inputs it changes, in order
 * @param refusal why it would be refused; empty when it would be done
 */
public record ActionEffect(List<AffectedReport> quarters, Optional<RequestRejectedException> refusal) {
    public ActionEffect {
        quarters = List.copyOf(quarters);
    }

    /**
     * A quarter whose report was made of other inputs than count then, or agrees with them again.
     *
     * @param edition number of its newest edition
     * @param catalogue the one that the next edition would be made with, as in force for the period
     * @param official whether that edition is final
     * @param figures province figures and verdicts that the next edition would give otherwise
     * @param agrees whether the newest edition was made of exactly what counts then
     */
    public record AffectedReport(
            Period period,
            Catalogue catalogue,
            int edition,
            boolean official,
            List<DryRunResult.FigureChange> figures,
            boolean agrees) {
        public AffectedReport {
            figures = List.copyOf(figures);
        }

        /** Verdicts that would be another. */
        public long verdicts() {
            return figures.stream()
                    .filter(f -> !f.verdictBefore().equals(Optional.of(f.verdictAfter())))
                    .count();
        }
    }
}
