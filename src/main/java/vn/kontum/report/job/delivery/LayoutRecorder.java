package vn.kontum.report.job.delivery;

import java.time.Clock;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.submission.form.FormWorkbookWriter;
import vn.kontum.report.submission.layout.IssuedLayoutRepository;

/** Records what forms of a catalogue ask, before the first of them goes out; the second time in a process it does nothing. */
public record LayoutRecorder(IssuedLayoutRepository layouts, Clock clock) {
    public void record(Catalogue catalogue) {
        layouts.record(
                catalogue, (unit, period) -> FormWorkbookWriter.layout(catalogue, unit, period), clock.instant());
    }
}
