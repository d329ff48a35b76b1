package vn.kontum.report.cli.administration;

import java.util.List;
import vn.kontum.report.cli.output.CommandOutput;
import vn.kontum.report.cli.output.TextPrinter;
import vn.kontum.report.cli.output.TextTable;

/** Tokens, never their secrets. */
record TokenListOutput(List<TokenDto> tokens) implements CommandOutput {
    @Override
    public Object document() {
        return this;
    }

    @Override
    public void print(TextPrinter printer) {
        if (tokens.isEmpty()) {
            printer.print("token.none");
            return;
        }
        TextTable table = new TextTable(
                printer.word("head.seq"),
                printer.word("head.state"),
                printer.word("head.until"),
                printer.word("head.scopes"),
                printer.word("head.client"));
        tokens.forEach(token -> table.row(
                token.id(),
                printer.word("token." + token.state()),
                token.expiresAt(),
                String.join(",", token.scopes()),
                token.client()));
        printer.table(table);
    }
}
