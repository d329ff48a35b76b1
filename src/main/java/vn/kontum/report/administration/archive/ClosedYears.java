package vn.kontum.report.administration.archive;

import java.util.List;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.publication.PeriodRepository;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RequestRejectedException.Code;

/** Years of which every report is final. */
record ClosedYears(Catalogue catalogue, PeriodRepository periods) {

    /** @throws RequestRejectedException with the periods that are open, the annual closing among them where there is one */
    void require(int year) {
        List<String> open = Period.closing(year).yearToDate().stream()
                .filter(period -> !period.closing() || catalogue.window(period).isPresent())
                .filter(period -> !periods.isClosed(period))
                .map(Period::code)
                .toList();
        if (!open.isEmpty()) {
            throw new RequestRejectedException(Code.ARCHIVE_OPEN, Integer.toString(year), String.join(", ", open));
        }
    }
}
