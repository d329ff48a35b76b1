package vn.kontum.report.cli.output;

import java.util.Optional;

/** What a command has to say, once for programs and once for people. */
public interface CommandOutput {
    ExitCode exit();

    /** A record or a map whose fields become those of the one JSON document. */
    Object document();

    void print(TextPrinter printer);

    /** The workbook that was published, below the work folder; empty where none was. */
    default Optional<String> published() {
        return Optional.empty();
    }
}
