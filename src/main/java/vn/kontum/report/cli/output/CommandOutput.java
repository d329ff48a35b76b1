package vn.kontum.report.cli.output;

import java.util.Optional;

/** What a command has to say, once for programs and once for people. */
public interface CommandOutput {
    /** Done, unless the output says otherwise. */
    default ExitCode exit() {
        return ExitCode.DONE;
    }

    /** A record or a map whose fields become those of the one JSON document. */
    Object document();

    void print(TextPrinter printer);

    /** The workbook that was published, below the work folder; empty where none was. */
    default Optional<String> published() {
        return Optional.empty();
    }
}
