package vn.kontum.report.web.overview;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.query.NextActionRule;
import vn.kontum.report.web.format.ViewFormatter;

/**
 * The one thing to do next, as a sentence, with the page where it is done.
 *
 * @param collect whether it is done by taking in what lies in the inbox
 */
record NextActionView(String tone, String sentence, String path, String label, boolean collect) {

    /** @param names of units by their codes */
    static NextActionView of(NextActionRule now, Period period, UnaryOperator<String> names, ViewFormatter formatter) {
        return new Factory(now, period, names, formatter).make();
    }

    private record Factory(NextActionRule now, Period period, UnaryOperator<String> names, ViewFormatter writing) {
        NextActionView make() {
            return switch (now.step()) {
                case MEND -> page("bad", "failed", "/runs/" + now.failed(), Long.toString(now.failed()));
                case DECIDE -> page("warn", "decide", "/quarantine", now.waiting());
                case COLLECT ->
                    new NextActionView("busy", text("collect", now.pendingFiles()), "/", text("collect.do"), true);
                case NOTHING -> page("good", "closed", "/reports?period=" + period.code());
                case CONSOLIDATE -> page("good", "report", rerun(), fraction());
                case CONSOLIDATE_WITHOUT -> page("warn", "partial", rerun(), fraction(), list(now.owing()));
                case RENEW -> renew();
                case FINALISE -> page("good", "finalise", "/reports?period=" + period.code());
                case REMIND -> page("warn", remind(now.report()), matrix(), list(now.owing()));
                case AWAIT_CORRECTION -> page("warn", "returned", matrix(), list(now.returned()));
                case WAIT -> page("idle", "wait", matrix(), list(now.absent()));
            };
        }

        private static String remind(NextActionRule.ReportState report) {
            return switch (report) {
                case NONE -> "overdue";
                case FINAL -> "owed";
                default -> "without";
            };
        }

        private NextActionView renew() {
            return now.owing().isEmpty()
                    ? page("busy", "outdated", rerun())
                    : page("busy", "outdated.without", rerun(), list(now.owing()));
        }

        private String rerun() {
            return "/rerun?period=" + period.code();
        }

        private String matrix() {
            return "/matrix?period=" + period.code();
        }

        private String fraction() {
            return now.summary().fraction();
        }

        private NextActionView page(String tone, String key, String path, Object... arguments) {
            return new NextActionView(tone, text(key, arguments), path, text(key + ".do"), false);
        }

        private String text(String key, Object... arguments) {
            return writing.text("next." + key, arguments);
        }

        /** At most four names, then how many more. */
        private String list(List<String> codes) {
            boolean all = codes.size() <= 4;
            String first = codes.stream().limit(all ? 4 : 3).map(names).collect(Collectors.joining(", "));
            return all ? first : writing.text("next.more", first, codes.size() - 3);
        }
    }
}
