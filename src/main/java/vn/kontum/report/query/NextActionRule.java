package vn.kontum.report.query;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is known of a quarter, and the one thing that follows from it.
 *
 * @param failed number of the newest run of the quarter, or of the newest collect, where it failed; else 0
 * @param waiting files that wait for an administrator
 * @param pendingFiles files in the inbox
 * @param due whether the deadline is past
 * @param absent codes of the units that sent nothing
 * @param returned codes of those that have to send again
 */
public record NextActionRule(
        StatusSummary summary,
        long failed,
        int waiting,
        int pendingFiles,
        boolean due,
        List<String> absent,
        List<String> returned,
        ReportState report) {

    /** Where the report of the quarter stands. */
    public enum ReportState {
        NONE,
        /** Figures came after it. */
        OUTDATED,
        DRAFT,
        FINAL
    }

    /** What to do next, as programs read it. */
    public enum NextAction {
        /** See why a run failed, and resume it. */
        MEND,
        DECIDE,
        COLLECT,
        /** Everybody has reported, or is left out. */
        CONSOLIDATE,
        /** The deadline is past and units are missing: a report can be made that names them. */
        CONSOLIDATE_WITHOUT,
        /** Figures changed since the newest edition. */
        RENEW,
        /** The report agrees with the figures, but units are missing from it. */
        REMIND,
        FINALISE,
        AWAIT_CORRECTION,
        WAIT,
        NOTHING
    }

    public NextActionRule {
        absent = List.copyOf(absent);
        returned = List.copyOf(returned);
    }

    /** The one thing. */
    public NextAction step() {
        if (failed > 0) {
            return NextAction.MEND;
        }
        if (waiting > 0) {
            return NextAction.DECIDE;
        }
        if (pendingFiles > 0) {
            return NextAction.COLLECT;
        }
        if (report == ReportState.FINAL) {
            return owing().isEmpty() ? NextAction.NOTHING : NextAction.REMIND;
        }
        if (summary.complete() || due && summary.received() > 0) {
            return ofReport();
        }
        if (due) {
            return NextAction.REMIND;
        }
        return returned.isEmpty() ? NextAction.WAIT : NextAction.AWAIT_CORRECTION;
    }

    private NextAction ofReport() {
        return switch (report) {
            case NONE -> summary.complete() ? NextAction.CONSOLIDATE : NextAction.CONSOLIDATE_WITHOUT;
            case OUTDATED -> NextAction.RENEW;
            case DRAFT, FINAL -> summary.complete() ? NextAction.FINALISE : NextAction.REMIND;
        };
    }

    /** Codes of everybody whose figures are wanted. */
    public List<String> owing() {
        return Stream.concat(absent.stream(), returned.stream()).toList();
    }
}
