package vn.kontum.report.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.publication.status.UnitStatusEntry;
import vn.kontum.report.query.NextActionRule.NextAction;
import vn.kontum.report.text.Messages;

/**
 * The state of a quarter, shown alike by console and command line.
 *
 * @param units every reporting unit, in the order of the catalogue
 */
public record PeriodOverview(
        Period period, List<UnitStatusEntry> units, Optional<ReportingWindow> window, NextActionRule nextAction) {
    public PeriodOverview {
        units = List.copyOf(units);
    }

    public StatusSummary summary() {
        return nextAction.summary();
    }

    /** Codes of units with one of the marks. */
    public List<String> with(UnitStatus... marks) {
        return units.stream()
                .filter(p -> List.of(marks).contains(UnitStatus.of(p)))
                .map(p -> p.status().unit())
                .toList();
    }

    /** Codes of units whose figures do not count and that were not left out. */
    public List<String> owing() {
        return units.stream()
                .filter(p -> !p.status().counts() && UnitStatus.of(p) != UnitStatus.EXCLUDED)
                .map(p -> p.status().unit())
                .toList();
    }

    /** The one next thing to do, as a sentence for the command line. */
    public String nextSentence(Locale locale) {
        NextAction step = nextAction.step();
        List<Object> arguments = switch (step) {
            case MEND -> List.of(Long.toString(nextAction.failed()));
            case DECIDE -> List.of(nextAction.waiting());
            case COLLECT -> List.of(nextAction.pendingFiles());
            default -> List.of(period.code(), owing().size(), String.join(", ", owing()));
        };
        boolean closed = step == NextAction.REMIND && nextAction.report() == NextActionRule.ReportState.FINAL;
        return new Messages("overview", locale)
                .text(closed ? "next.REMIND.final" : "next." + step, arguments.toArray());
    }
}
