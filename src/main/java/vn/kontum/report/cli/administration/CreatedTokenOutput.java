package vn.kontum.report.cli.administration;

import vn.kontum.report.cli.output.CommandOutput;
import vn.kontum.report.cli.output.TextPrinter;

/** A new token with its text: the only time that it is shown. */
record CreatedTokenOutput(String token, TokenDto about) implements CommandOutput {
    @Override
    public Object document() {
        return this;
    }

    @Override
    public void print(TextPrinter printer) {
        printer.print("token.created", about.id(), about.client());
        printer.line(token);
    }
}
