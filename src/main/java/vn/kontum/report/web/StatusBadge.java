package vn.kontum.report.web;

import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.publication.EditionRepository.EditionFigure;
import vn.kontum.report.publication.FigureOutlook;
import vn.kontum.report.publication.status.UnitStatusService;
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
    public static StatusBadge of(UnitStatusService.UnitStatusEntry place, ViewFormatter writing) {
        UnitStatus mark = UnitStatus.of(place);
        String word = writing.text("mark." + mark, place.standing().daysLate());
        return switch (mark) {
            case ACCEPTED -> new StatusBadge("good", "good", word);
            case CHECKING -> new StatusBadge("busy", "busy", word);
            case HELD -> new StatusBadge("ask", "warn", word);
            case WARNING -> new StatusBadge("warn", "warn", word);
            case RETURNED -> new StatusBadge("bad", "bad", word);
            case MISSING -> new StatusBadge("none", "idle", word);
            case LATE -> new StatusBadge("late", "warn", word);
            case EXCLUDED -> new StatusBadge("out", "idle", word);
        };
    }

    public static StatusBadge of(RunState state, ViewFormatter writing) {
        String word = writing.text("state." + state);
        return switch (state) {
            case RUNNING -> new StatusBadge("busy", "busy", word);
            case DONE -> new StatusBadge("good", "good", word);
            case FAILED -> new StatusBadge("bad", "bad", word);
            case STOPPED -> new StatusBadge("out", "warn", word);
            case NOTHING -> new StatusBadge("none", "idle", word);
        };
    }

    static StatusBadge of(Outcome outcome, ViewFormatter writing) {
        String word = writing.text("outcome." + outcome);
        return switch (outcome) {
            case ACCEPTED -> new StatusBadge("good", "good", word);
            case RETURNED -> new StatusBadge("bad", "bad", word);
            case QUARANTINED -> new StatusBadge("ask", "warn", word);
            case IGNORED -> new StatusBadge("out", "idle", word);
            case WAITING -> new StatusBadge("busy", "busy", word);
        };
    }

    public static StatusBadge of(Rule.Severity severity, boolean explained, ViewFormatter writing) {
        if (explained) {
            return new StatusBadge("good", "idle", writing.text("severity.EXPLAINED"));
        }
        String word = writing.text("severity." + severity);
        return switch (severity) {
            case BLOCK -> new StatusBadge("bad", "bad", word);
            case WARN -> new StatusBadge("warn", "warn", word);
            case NOTE -> new StatusBadge("note", "idle", word);
        };
    }

    /** A verdict that is open says which way it leans. */
    public static StatusBadge of(EditionFigure figure, ViewFormatter writing) {
        StatusBadge mark = of(figure.verdict(), writing);
        return figure.outlook()
                .flatMap(FigureOutlook::leaning)
                .map(leaning -> new StatusBadge(
                        mark.icon,
                        mark.tone,
                        writing.text("verdict.leaning", mark.word, writing.text("leaning." + leaning))))
                .orElse(mark);
    }

    public static StatusBadge of(Verdict verdict, ViewFormatter writing) {
        String word = writing.text("verdict." + verdict);
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
