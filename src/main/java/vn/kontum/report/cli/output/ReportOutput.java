package vn.kontum.report.cli.output;

import java.util.List;
import java.util.Optional;

/**
 * A report that was made, or that was there already.
 *
 * @param unchanged same inputs, same report: no edition was made
 * @param owing units and quarters whose figures are missing in it
 * @param excluded units and quarters that were left out of it
 */
public record ReportOutput(
        long run,
        boolean unchanged,
        Optional<EditionDto> report,
        PeriodDto coverage,
        List<String> owing,
        List<String> excluded)
        implements CommandOutput {
    @Override
    public ExitCode exit() {
        if (unchanged) {
            return ExitCode.NOTHING;
        }
        return owing.isEmpty() ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    @Override
    public Object document() {
        return this;
    }

    @Override
    public Optional<String> published() {
        return report.map(EditionDto::workbook);
    }

    @Override
    public void print(TextPrinter printer) {
        report.ifPresent(edition -> {
            printer.print(unchanged ? "report.unchanged" : "report.made", edition.period(), edition.edition(), run);
            printer.line(edition.path());
            printer.print(
                    "report.coverage",
                    coverage.received(),
                    coverage.expected(),
                    edition.achieved(),
                    edition.assessed());
            edition.leaning(printer).ifPresent(said -> printer.print("report.leaning", said));
        });
        if (!owing.isEmpty()) {
            printer.print("report.owing", String.join(", ", owing));
        }
        if (!excluded.isEmpty()) {
            printer.print("report.excluded", String.join(", ", excluded));
        }
    }
}
