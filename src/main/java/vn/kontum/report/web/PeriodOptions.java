package vn.kontum.report.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.publication.status.UnitStatusService;
import vn.kontum.report.web.format.ViewFormatter;

/** The quarters that can be asked for. */
@Component
public final class PeriodOptions {
    private final Catalogue catalogue;
    private final UnitStatusService unitStatusService;

    PeriodOptions(Catalogue catalogue, UnitStatusService unitStatusService) {
        this.catalogue = catalogue;
        this.unitStatusService = unitStatusService;
    }

    /** The one asked for, or the current one when none or nonsense was asked for. */
    public Period chosen(Optional<String> asked) {
        return filter(asked).orElseGet(unitStatusService::current);
    }

    /** The same for a unit. */
    public Period chosen(Optional<String> asked, Unit unit) {
        return filter(asked).orElseGet(() -> unitStatusService.current(unit));
    }

    /** The one asked for, where "all of them" is an answer too. */
    public Optional<Period> filter(Optional<String> asked) {
        return asked.flatMap(Period::parse).filter(p -> catalogue.window(p).isPresent());
    }

    /** The one in an address; nothing is there for others. */
    public Period at(String code) {
        return filter(Optional.of(code)).filter(p -> p.code().equals(code)).orElseThrow(CurrentUser::missing);
    }

    public ReportingWindow window(Period period) {
        return catalogue.window(period).orElseThrow();
    }

    /** Of the same year, in order. */
    public List<Period> ofYear(int year) {
        return catalogue.windows().stream()
                .map(ReportingWindow::period)
                .filter(p -> p.year() == year)
                .sorted()
                .toList();
    }

    /** The newest first. */
    public List<SelectOption> choices(Optional<Period> selected, ViewFormatter formatter) {
        return choices(catalogue.windows(), selected, formatter);
    }

    /** Of one year, the newest first. */
    public List<SelectOption> choices(int year, Optional<Period> selected, ViewFormatter formatter) {
        return choices(
                catalogue.windows().stream()
                        .filter(window -> window.period().year() == year)
                        .toList(),
                selected,
                formatter);
    }

    /** Those that a unit is asked in. */
    public List<SelectOption> choices(Unit unit, Period selected, ViewFormatter formatter) {
        return choices(unitStatusService.windows(unit), Optional.of(selected), formatter);
    }

    private static List<SelectOption> choices(
            List<ReportingWindow> windows, Optional<Period> selected, ViewFormatter formatter) {
        return windows.stream()
                .map(ReportingWindow::period)
                .sorted(Comparator.reverseOrder())
                .map(p -> new SelectOption(p.code(), formatter.period(p), selected.equals(Optional.of(p))))
                .toList();
    }
}
