package vn.kontum.report.cli.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.output.CommandOutput;
import vn.kontum.report.cli.output.TextPrinter;
import vn.kontum.report.cli.output.TextTable;
import vn.kontum.report.indicator.WarningCounts;
import vn.kontum.report.query.edition.WarningAccuracy;

/** How often the product's own warnings during the year were right. */
@Command(name = "accuracy")
final class ReportAccuracyCommand implements Callable<Integer> {
    private final CommandContext commandContext;

    ReportAccuracyCommand(CommandContext commandContext) {
        this.commandContext = commandContext;
    }

    @Override
    public Integer call() throws Exception {
        return commandContext.print(commandContext.inExistingApplication(
                WarningAccuracy.class,
                accuracy -> new Accuracy(accuracy.quarters().stream()
                        .map(q -> YearLine.of(q.period(), q.record()))
                        .toList())));
    }

    /** What is told of one quarter; precision and recall from 0 to 1. */
    private record YearLine(
            String period,
            int judged,
            int warned,
            int right,
            int missed,
            Optional<BigDecimal> precision,
            Optional<BigDecimal> recall) {
        static YearLine of(Period period, WarningCounts counts) {
            return new YearLine(
                    period.code(),
                    counts.judged(),
                    counts.warned(),
                    counts.right(),
                    counts.missed(),
                    counts.precision(),
                    counts.recall());
        }
    }

    private record Accuracy(List<YearLine> quarters) implements CommandOutput {
        @Override
        public Object document() {
            return this;
        }

        @Override
        public void print(TextPrinter printer) {
            if (quarters.isEmpty()) {
                printer.print("accuracy.none");
                return;
            }
            TextTable table = new TextTable(
                    printer.word("head.period"),
                    printer.word("head.judged"),
                    printer.word("head.warned"),
                    printer.word("head.right"),
                    printer.word("head.missed"),
                    printer.word("head.precision"),
                    printer.word("head.recall"));
            quarters.forEach(q -> table.row(
                    q.period(),
                    q.judged(),
                    q.warned(),
                    q.right(),
                    q.missed(),
                    percent(q.precision()),
                    percent(q.recall())));
            printer.table(table);
        }

        private static String percent(Optional<BigDecimal> part) {
            return part.map(p -> p.movePointRight(2).stripTrailingZeros().toPlainString() + " %")
                    .orElse("-");
        }
    }
}
