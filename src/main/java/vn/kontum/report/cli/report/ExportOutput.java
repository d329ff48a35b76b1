package vn.kontum.report.cli.report;

import java.util.List;
import vn.kontum.report.cli.output.CommandOutput;
import vn.kontum.report.cli.output.TextPrinter;

record ExportOutput(String period, int edition, List<String> files) implements CommandOutput {
    @Override
    public Object document() {
        return this;
    }

    @Override
    public void print(TextPrinter printer) {
        files.forEach(printer::line);
    }
}
