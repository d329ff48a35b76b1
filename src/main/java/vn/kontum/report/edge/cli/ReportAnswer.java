package vn.kontum.report.edge.cli;

import java.util.List;
import java.util.Optional;

/**
 * A report that was made, or that was there already.
 *
 * @param unchanged same inputs, same report: no edition was made
 * @param owing units and quarters whose figures are missing in it
 */
record ReportAnswer(long run, boolean unchanged, Optional<EditionLine> report, PeriodLine coverage, List<String> owing)
        implements Answer {
    @Override
    public Exit exit() {
        if (unchanged) {
            return Exit.NOTHING;
        }
        return owing.isEmpty() ? Exit.DONE : Exit.INCOMPLETE;
    }

    @Override
    public Object document() {
        return this;
    }

    @Override
    public Optional<String> published() {
        return report.map(EditionLine::workbook);
    }

    @Override
    public void print(Page page) {
        report.ifPresent(edition -> {
            page.say(unchanged ? "report.unchanged" : "report.made", edition.period(), edition.edition(), run);
            page.line(edition.path());
            page.say(
                    "report.coverage",
                    coverage.received(),
                    coverage.expected(),
                    edition.achieved(),
                    edition.assessed());
        });
        if (!owing.isEmpty()) {
            page.say("report.owing", String.join(", ", owing));
        }
    }
}
