package vn.kontum.report.edge.console;

import java.util.List;
import vn.kontum.report.edge.console.words.Writing;

/**
 * The one thing to do next, as a sentence, with the page where it is done.
 *
 * @param collect whether it is done by taking in what lies in the inbox
 */
record NextThing(String tone, String sentence, String path, String label, boolean collect) {

    /**
     * What is known of a quarter.
     *
     * @param failed number of the newest run if it failed, else 0
     * @param waiting files that wait for an administrator
     * @param lying files in the inbox
     * @param due whether the deadline is past
     * @param absent names of the units that sent nothing
     * @param returned names of those that have to send again
     */
    record Situation(
            String period,
            Headline headline,
            long failed,
            int waiting,
            int lying,
            boolean due,
            List<String> absent,
            List<String> returned,
            Report report) {}

    /** Where the report of the quarter stands. */
    enum Report {
        NONE,
        OUTDATED,
        DRAFT,
        FINAL
    }

    static NextThing of(Situation now, Writing writing) {
        if (now.failed() > 0) {
            return page("bad", writing, "failed", "/runs/" + now.failed(), Long.toString(now.failed()));
        }
        if (now.waiting() > 0) {
            return page("warn", writing, "decide", "/quarantine", now.waiting());
        }
        if (now.lying() > 0) {
            return new NextThing(
                    "busy", writing.text("next.collect", now.lying()), "/", writing.text("next.collect.do"), true);
        }
        if (now.report() == Report.FINAL) {
            return page("good", writing, "closed", "/reports");
        }
        boolean complete = now.headline().complete();
        if (complete || now.due() && now.headline().received() > 0) {
            return report(now, complete, writing);
        }
        String matrix = "/matrix?period=" + now.period();
        if (!now.returned().isEmpty()) {
            return page("warn", writing, "returned", matrix, names(now.returned(), writing));
        }
        return page(
                now.due() ? "warn" : "idle",
                writing,
                now.due() ? "overdue" : "wait",
                matrix,
                names(now.absent(), writing));
    }

    private static NextThing report(Situation now, boolean complete, Writing writing) {
        String rerun = "/rerun?period=" + now.period();
        return switch (now.report()) {
            case NONE ->
                complete
                        ? page("good", writing, "report", rerun, now.headline().fraction())
                        : page("warn", writing, "partial", rerun, now.headline().fraction());
            case OUTDATED -> page("busy", writing, "outdated", rerun);
            case DRAFT, FINAL -> page("good", writing, "finalise", "/reports");
        };
    }

    private static NextThing page(String tone, Writing writing, String key, String path, Object... arguments) {
        return new NextThing(
                tone, writing.text("next." + key, arguments), path, writing.text("next." + key + ".do"), false);
    }

    /** At most three names, then how many more. */
    private static String names(List<String> names, Writing writing) {
        if (names.size() <= 4) {
            return String.join(", ", names);
        }
        return writing.text("next.more", String.join(", ", names.subList(0, 3)), names.size() - 3);
    }
}
