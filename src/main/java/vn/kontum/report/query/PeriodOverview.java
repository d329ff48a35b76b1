package vn.kontum.report.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.publication.status.UnitStatusService.UnitStatusEntry;
import vn.kontum.report.query.NextActionRule.NextAction;
import vn.kontum.report.text.Messages;

/**
 * How a quarter stands: the same on the console and on the command line.
 *
 * @param places every reporting unit, in the order of the catalogue
 */
public record PeriodOverview(
        Period period, List<UnitStatusEntry> places, Optional<ReportingWindow> window, NextActionRule situation) {
    public PeriodOverview {
        places = List.copyOf(places);
    }

    public StatusSummary headline() {
        return situation.headline();
    }

    /** Codes of units with one of the marks. */
    public List<String> with(UnitStatus... marks) {
        return places.stream()
                .filter(p -> List.of(marks).contains(UnitStatus.of(p)))
                .map(p -> p.standing().unit())
                .toList();
    }

    /** Codes of units whose figures do not count and that were not left out. */
    public List<String> owing() {
        return places.stream()
                .filter(p -> !p.standing().counts() && UnitStatus.of(p) != UnitStatus.EXCLUDED)
                .map(p -> p.standing().unit())
                .toList();
    }

    /** The one next thing to do, as a sentence for the command line. */
    public String nextSentence(Locale locale) {
        NextAction step = situation.step();
        List<Object> arguments = switch (step) {
            case MEND -> List.of(Long.toString(situation.failed()));
            case DECIDE -> List.of(situation.waiting());
            case COLLECT -> List.of(situation.pendingFiles());
            default -> List.of(period.code(), owing().size(), String.join(", ", owing()));
        };
        boolean closed = step == NextAction.REMIND && situation.report() == NextActionRule.ReportState.FINAL;
        return new Messages("overview", locale)
                .text(closed ? "next.REMIND.final" : "next." + step, arguments.toArray());
    }
}
