package vn.kontum.report.administration;

import java.time.Instant;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.publication.PeriodRepository;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RequestRejectedException.Code;

/** Tells which periods are closed: nothing that their figures are made of changes before they are opened. */
record ClosedPeriods(PeriodRepository periods) {

    boolean at(Period period, Instant now) {
        return periods.closedUntilEnd(period, now).isPresent();
    }

    /** @throws RequestRejectedException naming the period whose final report closes it */
    void requireOpen(Period period, Instant now) {
        if (at(period, now)) {
            throw refusal(period);
        }
    }

    RequestRejectedException refusal(Period period) {
        Period closing = periods.closedBy(period).orElse(period);
        return new RequestRejectedException(Code.PERIOD_CLOSED, period.code(), closing.code());
    }
}
