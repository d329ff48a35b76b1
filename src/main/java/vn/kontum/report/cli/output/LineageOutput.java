package vn.kontum.report.cli.output;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.expression.Expression;
import vn.kontum.report.query.lineage.LineageTree;
import vn.kontum.report.text.VietnameseNumberFormat;

/** The tree behind a figure, for programs whole, for people indented by level. */
public record LineageOutput(LineageTree traced, Catalogue catalogue) implements CommandOutput {
    /** Enough of a hash to find the file, as the report prints it. */
    private static final int SHORT = 12;

    @Override
    public Object document() {
        return traced;
    }

    @Override
    public void print(TextPrinter printer) {
        Indicator indicator = catalogue.indicator(traced.indicator()).orElseThrow();
        printer.print(
                "trace.head",
                indicator.no(),
                printer.vietnamese() ? traced.name() : indicator.nameEn(),
                new FigureText(catalogue, printer.locale())
                        .of(traced.indicator(), traced.yearToDate(), Optional.of(traced.status())),
                printer.vietnamese() ? traced.measure() : indicator.measureEn());
        printer.print(
                traced.coverage().complete() ? "trace.whole" : "trace.partial",
                traced.period(),
                traced.edition(),
                traced.coverage().reported(),
                traced.coverage().expected(),
                String.join(", ", traced.coverage().missing()));
        printer.print("trace.formula", traced.formula());
        for (Map.Entry<String, BigDecimal> sum : traced.sums().entrySet()) {
            printer.line("  "
                    + printer.word(
                            lacks(sum.getKey()) ? "trace.sum.partial" : "trace.sum",
                            sum.getKey(),
                            VietnameseNumberFormat.in(printer.locale(), sum.getValue())));
        }
        traced.variables().forEach(branch -> print(printer, branch));
    }

    /** Whether a unit that is missing owes what a term of the formula adds up. */
    private boolean lacks(String term) {
        Period period = Period.parse(traced.period()).orElseThrow().asQuarter();
        return Stream.concat(
                        Stream.of(term),
                        catalogue.variable(term).flatMap(Variable::derivation).stream()
                                .flatMap(derivation -> derivation.names().stream())
                                .map(Expression.Name::code))
                .flatMap(code -> catalogue.variable(code).stream())
                .filter(Variable::submitted)
                .anyMatch(variable -> traced.coverage().missing().stream()
                        .flatMap(code -> catalogue.unit(code).stream())
                        .anyMatch(unit -> variable.dueFrom(unit, period)));
    }

    private void print(TextPrinter printer, LineageTree.LineageBranch branch) {
        Optional<Variable> english = catalogue.variable(branch.variable()).filter(v -> !printer.vietnamese());
        printer.blank();
        printer.line(printer.word(
                "trace.variable",
                branch.variable(),
                english.map(Variable::nameEn).orElse(branch.name()),
                english.map(Variable::measureEn).orElse(branch.measure())));
        for (LineageTree.LineageQuarter quarter : branch.quarters()) {
            String sum = VietnameseNumberFormat.in(printer.locale(), quarter.sum());
            printer.line("  "
                    + printer.word(
                            "trace.quarter",
                            quarter.period(),
                            sum,
                            quarter.cells().size()));
            TextTable table = new TextTable(
                    "    " + printer.word("head.unit"),
                    printer.word("head.typed"),
                    printer.word("head.cell"),
                    "sha256",
                    printer.word("head.file"));
            quarter.cells()
                    .forEach(c -> table.row(
                            "    " + c.unit(),
                            c.entered(),
                            c.sheet() + "!" + c.cell(),
                            c.sha256().substring(0, SHORT),
                            c.parts().stream()
                                    .findFirst()
                                    .map(part -> c.file() + " \u2190 " + part.file() + "!" + part.cell())
                                    .orElse(c.file())));
            printer.table(table);
        }
    }
}
