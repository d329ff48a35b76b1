package vn.kontum.report.cli.output;

import java.math.BigDecimal;
import java.util.Map;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.submission.VietnameseNumberFormat;

/** The tree behind a figure, for programs whole, for people indented by level. */
public record LineageOutput(LineageTree traced, Catalogue catalogue) implements CommandOutput {
    /** Enough of a hash to find the file, as the report prints it. */
    private static final int SHORT = 12;

    @Override
    public ExitCode exit() {
        return ExitCode.DONE;
    }

    @Override
    public Object document() {
        return traced;
    }

    @Override
    public void print(TextPrinter page) {
        page.say(
                "trace.head",
                catalogue.indicator(traced.indicator()).orElseThrow().no(),
                traced.name(),
                FigureFormatter.of(catalogue, traced.indicator(), traced.yearToDate(), page.locale()),
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
            page.line("  "
                    + page.word("trace.sum", sum.getKey(), VietnameseNumberFormat.in(page.locale(), sum.getValue())));
        }
        traced.variables().forEach(branch -> print(page, branch));
    }

    private static void print(TextPrinter page, LineageTree.LineageBranch branch) {
        page.blank();
        page.line(page.word("trace.variable", branch.variable(), branch.name(), branch.measure()));
        for (LineageTree.LineageQuarter quarter : branch.quarters()) {
            String sum = VietnameseNumberFormat.in(page.locale(), quarter.sum());
            page.line("  "
                    + page.word(
                            "trace.quarter",
                            quarter.period(),
                            sum,
                            quarter.cells().size()));
            TextTable table = new TextTable(
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
