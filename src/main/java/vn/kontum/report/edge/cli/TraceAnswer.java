package vn.kontum.report.edge.cli;

import java.math.BigDecimal;
import java.util.Map;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.submission.VietnameseNumber;

/** The tree behind a figure, for programs whole, for people indented by level. */
record TraceAnswer(FigureTrace traced, Catalogue catalogue) implements Answer {
    /** Enough of a hash to find the file, as the report prints it. */
    private static final int SHORT = 12;

    @Override
    public Exit exit() {
        return Exit.DONE;
    }

    @Override
    public Object document() {
        return traced;
    }

    @Override
    public void print(Page page) {
        page.say(
                "trace.head",
                catalogue.indicator(traced.indicator()).orElseThrow().no(),
                traced.name(),
                FigureText.of(catalogue, traced.indicator(), traced.yearToDate(), page.locale()),
                traced.measure());
        page.say(
                traced.coverage().complete() ? "trace.whole" : "trace.partial",
                traced.period(),
                traced.edition(),
                traced.coverage().reported(),
                traced.coverage().expected(),
                String.join(", ", traced.coverage().missing()));
        page.say("trace.formula", traced.formula());
        for (Map.Entry<String, BigDecimal> sum : traced.sums().entrySet()) {
            page.line("  " + page.word("trace.sum", sum.getKey(), VietnameseNumber.in(page.locale(), sum.getValue())));
        }
        traced.variables().forEach(branch -> print(page, branch));
    }

    private static void print(Page page, FigureTrace.Branch branch) {
        page.blank();
        page.line(page.word("trace.variable", branch.variable(), branch.name(), branch.measure()));
        for (FigureTrace.Quarter quarter : branch.quarters()) {
            String sum = VietnameseNumber.in(page.locale(), quarter.sum());
            page.line("  "
                    + page.word(
                            "trace.quarter",
                            quarter.period(),
                            sum,
                            quarter.cells().size()));
            Table table = new Table(
                    "    " + page.word("head.unit"),
                    page.word("head.typed"),
                    page.word("head.cell"),
                    "sha256",
                    page.word("head.file"));
            quarter.cells()
                    .forEach(c -> table.row(
                            "    " + c.unit(),
                            c.entered(),
                            c.sheet() + "!" + c.cell(),
                            c.sha256().substring(0, SHORT),
                            c.file()));
            page.table(table);
        }
    }
}
