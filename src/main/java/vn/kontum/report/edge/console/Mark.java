package vn.kontum.report.edge.console;

import vn.kontum.report.batch.Board;
import vn.kontum.report.batch.RunState;
import vn.kontum.report.batch.outlook.PlaceMark;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.edge.console.words.Writing;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.intake.Outcome;
import vn.kontum.report.report.EditionStore.PublishedFigure;
import vn.kontum.report.report.FigureOutlook;

/**
 * A state as sign, word and colour; never one of them alone.
 *
 * @param icon name of the sign in the page's set
 * @param tone {@code good}, {@code busy}, {@code warn}, {@code bad}, {@code idle}
 */
record Mark(String icon, String tone, String word) {
    static Mark of(Board.Place place, Writing writing) {
        PlaceMark mark = PlaceMark.of(place);
        String word = writing.text("mark." + mark, place.standing().daysLate());
        return switch (mark) {
            case ACCEPTED -> new Mark("good", "good", word);
            case CHECKING -> new Mark("busy", "busy", word);
            case HELD -> new Mark("ask", "warn", word);
            case WARNING -> new Mark("warn", "warn", word);
            case RETURNED -> new Mark("bad", "bad", word);
            case MISSING -> new Mark("none", "idle", word);
            case LATE -> new Mark("late", "warn", word);
            case EXCLUDED -> new Mark("out", "idle", word);
        };
    }

    static Mark of(RunState state, Writing writing) {
        String word = writing.text("state." + state);
        return switch (state) {
            case RUNNING -> new Mark("busy", "busy", word);
            case DONE -> new Mark("good", "good", word);
            case FAILED -> new Mark("bad", "bad", word);
            case STOPPED -> new Mark("out", "warn", word);
            case NOTHING -> new Mark("none", "idle", word);
        };
    }

    static Mark of(Outcome outcome, Writing writing) {
        String word = writing.text("outcome." + outcome);
        return switch (outcome) {
            case ACCEPTED -> new Mark("good", "good", word);
            case RETURNED -> new Mark("bad", "bad", word);
            case QUARANTINED -> new Mark("ask", "warn", word);
            case IGNORED -> new Mark("out", "idle", word);
            case WAITING -> new Mark("busy", "busy", word);
        };
    }

    static Mark of(Rule.Severity severity, boolean explained, Writing writing) {
        if (explained) {
            return new Mark("good", "idle", writing.text("severity.EXPLAINED"));
        }
        String word = writing.text("severity." + severity);
        return switch (severity) {
            case BLOCK -> new Mark("bad", "bad", word);
            case WARN -> new Mark("warn", "warn", word);
            case NOTE -> new Mark("note", "idle", word);
        };
    }

    /** A verdict that is open says which way it leans. */
    static Mark of(PublishedFigure figure, Writing writing) {
        Mark mark = of(figure.verdict(), writing);
        return figure.outlook()
                .flatMap(FigureOutlook::leaning)
                .map(leaning -> new Mark(
                        mark.icon,
                        mark.tone,
                        writing.text("verdict.leaning", mark.word, writing.text("leaning." + leaning))))
                .orElse(mark);
    }

    static Mark of(Verdict verdict, Writing writing) {
        String word = writing.text("verdict." + verdict);
        return switch (verdict) {
            case MET, EXCEEDED, ON_TRACK -> new Mark("good", "good", word);
            case AT_RISK -> new Mark("warn", "warn", word);
            case NOT_MET -> new Mark("bad", "bad", word);
            case IN_PROGRESS -> new Mark("busy", "busy", word);
            case NO_DATA, NOT_APPLICABLE -> new Mark("none", "idle", word);
            case INSUFFICIENT -> new Mark("ask", "idle", word);
        };
    }
}
