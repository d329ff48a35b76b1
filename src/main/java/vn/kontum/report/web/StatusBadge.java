package vn.kontum.report.web;

import java.util.Optional;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.publication.EditionRepository.EditionFigure;
import vn.kontum.report.publication.FigureOutlook;
import vn.kontum.report.publication.status.UnitStatusEntry;
import vn.kontum.report.query.UnitStatus;
import vn.kontum.report.run.RunState;
import vn.kontum.report.web.format.ViewFormatter;

/**
 * A state as sign, word and colour; never one of them alone.
 *
 * @param icon name of the sign in the page's set
 * @param tone {@code good}, {@code busy}, {@code warn}, {@code bad}, {@code idle}
 */
public record StatusBadge(String icon, String tone, String word) {
    public static StatusBadge of(UnitStatusEntry unitStatusEntry, ViewFormatter formatter) {
        UnitStatus mark = UnitStatus.of(unitStatusEntry);
        String word = formatter.text(
                "mark." + mark,
                unitStatusEntry.status().daysLate(),
                unitStatusEntry.parts().fraction());
        return switch (mark) {
            case ACCEPTED -> new StatusBadge("good", "good", word);
            case CHECKING -> new StatusBadge("busy", "busy", word);
            case HELD -> new StatusBadge("ask", "warn", word);
            case WARNING -> new StatusBadge("warn", "warn", word);
            case RETURNED -> new StatusBadge("bad", "bad", word);
            case MISSING -> new StatusBadge("none", "idle", word);
            case PARTS -> new StatusBadge("part", "busy", word);
            case LATE -> new StatusBadge("late", "warn", word);
            case EXCLUDED -> new StatusBadge("out", "idle", word);
        };
    }

    public static StatusBadge of(RunState state, ViewFormatter formatter) {
        String word = formatter.text("state." + state);
        return switch (state) {
            case RUNNING -> new StatusBadge("busy", "busy", word);
            case DONE -> new StatusBadge("good", "good", word);
            case FAILED -> new StatusBadge("bad", "bad", word);
            case STOPPED -> new StatusBadge("out", "warn", word);
            case NOTHING -> new StatusBadge("none", "idle", word);
            case REFUSED -> new StatusBadge("out", "idle", word);
        };
    }

    static StatusBadge of(Outcome outcome, ViewFormatter formatter) {
        String word = formatter.text("outcome." + outcome);
        return switch (outcome) {
            case ACCEPTED -> new StatusBadge("good", "good", word);
            case RETURNED -> new StatusBadge("bad", "bad", word);
            case QUARANTINED -> new StatusBadge("ask", "warn", word);
            case IGNORED -> new StatusBadge("out", "idle", word);
            case WAITING -> new StatusBadge("busy", "busy", word);
        };
    }

    public static StatusBadge of(Rule.Severity severity, boolean explained, ViewFormatter formatter) {
        if (explained) {
            return new StatusBadge("good", "idle", formatter.text("severity.EXPLAINED"));
        }
        String word = formatter.text("severity." + severity);
        return switch (severity) {
            case BLOCK -> new StatusBadge("bad", "bad", word);
            case WARN -> new StatusBadge("warn", "warn", word);
            case NOTE -> new StatusBadge("note", "idle", word);
        };
    }

    /** A verdict that is open says which way it leans. */
    public static StatusBadge of(EditionFigure figure, ViewFormatter formatter) {
        return of(figure.verdict(), figure.outlook().flatMap(FigureOutlook::leaning), formatter);
    }

    /** A verdict, and which way it leans where it is open. */
    public static StatusBadge of(Verdict verdict, Optional<Verdict> leans, ViewFormatter formatter) {
        StatusBadge mark = of(verdict, formatter);
        return leans.map(leaning -> new StatusBadge(
                        mark.icon,
                        mark.tone,
                        formatter.text("verdict.leaning", mark.word, formatter.text("leaning." + leaning))))
                .orElse(mark);
    }

    public static StatusBadge of(Verdict verdict, ViewFormatter formatter) {
        String word = formatter.text("verdict." + verdict);
        return switch (verdict) {
            case MET, EXCEEDED, ON_TRACK -> new StatusBadge("good", "good", word);
            case AT_RISK -> new StatusBadge("warn", "warn", word);
            case NOT_MET -> new StatusBadge("bad", "bad", word);
            case IN_PROGRESS -> new StatusBadge("busy", "busy", word);
            case NO_DATA, NOT_APPLICABLE -> new StatusBadge("none", "idle", word);
            case INSUFFICIENT -> new StatusBadge("ask", "idle", word);
        };
    }
}
