package vn.kontum.report.administration;

import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RequestRejectedException.Code;

/** Refuses units and periods that the catalogue does not have. */
record CatalogueScope(Catalogue catalogue) {
    void require(String unit, Period period) {
        if (catalogue.reportingUnits().stream().noneMatch(u -> u.code().equals(unit))) {
            throw new RequestRejectedException(Code.UNKNOWN_UNIT, unit);
        }
        require(period);
    }

    void require(Period period) {
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
