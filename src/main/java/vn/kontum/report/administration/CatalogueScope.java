package vn.kontum.report.administration;

import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RequestRejectedException.Code;

/** Refuses units and periods that the catalogue does not have. */
public record CatalogueScope(Catalogue catalogue) {
    /** @throws RequestRejectedException when one of them is unknown, or the unit is asked for nothing in an annual closing */
    public void require(String unit, Period period) {
        requireUnit(unit);
        requirePeriod(period);
        if (period.closing() && !catalogue.owes(unit, period)) {
            throw new RequestRejectedException(Code.NOT_ASKED, unit, period.code());
        }
    }

    /** @throws RequestRejectedException when no unit with that code reports */
    public void requireUnit(String unit) {
        if (catalogue.reportingUnits().stream().noneMatch(u -> u.code().equals(unit))) {
            throw new RequestRejectedException(Code.UNKNOWN_UNIT, unit);
        }
    }

    /** @throws RequestRejectedException naming the periods that there are */
    public void requirePeriod(Period period) {
        if (catalogue.window(period).isEmpty()) {
            throw new RequestRejectedException(
                    Code.UNKNOWN_PERIOD,
                    period.code(),
                    String.join(
                            ", ",
                            catalogue.windows().stream()
                                    .map(ReportingWindow::period)
                                    .map(Period::code)
                                    .toList()));
        }
    }
}
