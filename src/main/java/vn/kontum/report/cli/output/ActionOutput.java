package vn.kontum.report.cli.output;

/**
 * Something was done that one sentence says.
 *
 * @param done stable, for programs
 */
public record ActionOutput(String done, String sentence) implements CommandOutput {
    @Override
    public Object document() {
        return this;
    }

    @Override
    public void print(TextPrinter printer) {
        printer.paragraph(sentence, "");
    }
}
