package vn.kontum.report.administration;

import java.time.Instant;
import java.util.Optional;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.publication.PeriodRepository;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RequestRejectedException.Code;

/** Tells which periods are closed: nothing that their figures are made of changes before they are opened. */
record ClosedPeriods(PeriodRepository periods) {

    /** As {@link #requireOpenUnless}, without an exemption. */
    void requireOpen(Period period, Instant now) {
        requireOpenUnless(false, period, now);
    }

    /**
     * Keeps others from closing or opening the period until the end of the transaction.
     *
     * @return the period whose final report closes it
     * @throws RequestRejectedException naming that period, unless the act is exempt
     */
    Optional<Period> requireOpenUnless(boolean exempt, Period period, Instant now) {
        Optional<Period> closing = periods.closedUntilEnd(period, now);
        if (closing.isPresent() && !exempt) {
            throw refusal(period, closing.get());
        }
        return closing;
    }

    static RequestRejectedException refusal(Period period, Period closing) {
        return new RequestRejectedException(Code.PERIOD_CLOSED, period.code(), closing.code());
    }
}
