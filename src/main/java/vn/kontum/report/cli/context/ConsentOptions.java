package vn.kontum.report.cli.context;

import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;
import vn.kontum.report.cli.output.CommandException;
import vn.kontum.report.cli.output.ExitCode;
import vn.kontum.report.text.Messages;

/** Options of commands that show what they would do and ask before they do it. */
public final class ConsentOptions {
    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = {"-y", "--yes"})
    private boolean yes;

    /** Only show what it would do. */
    public boolean dryRun() {
        return dryRun;
    }

    /**
     * Asks a person; where nobody can be asked, the line with its reason is the consent.
     *
     * @throws CommandException when the person does not agree
     */
    public void require(CommandContext command, String question) {
        if (yes || !command.canAsk()) {
            return;
        }
        command.err().print(question + " ");
        command.err().flush();
        Optional<String> typed = command.environment().typed().get();
        if (typed.isPresent() && !isYes(typed.get(), command.messages())) {
            throw new CommandException(
                    ExitCode.BLOCKED, "DECLINED", command.messages().text("consent.declined"));
        }
    }

    private static boolean isYes(String typed, Messages messages) {
        return messages.text("consent.yes").contains(" " + typed.strip().toLowerCase(Locale.ROOT) + " ");
    }
}
