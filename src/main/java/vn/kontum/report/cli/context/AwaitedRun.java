package vn.kontum.report.cli.context;

import java.util.Optional;
import java.util.stream.Stream;
import vn.kontum.report.cli.output.CommandException;
import vn.kontum.report.cli.output.ExitCode;
import vn.kontum.report.cli.output.ProgressBarListener;
import vn.kontum.report.intake.detection.InboxUnavailableException;
import vn.kontum.report.intake.storage.OutboxUnavailableException;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.execution.RunService;
import vn.kontum.report.text.Messages;

/** A run that a command began and waited for. */
public final class AwaitedRun {
    private AwaitedRun() {}

    /**
     * Begins a run and waits for its end, showing how far it is to whoever watches.
     *
     * @throws CommandException when it broke or was stopped
     */
    public static Run of(RunService runs, RunRequest request, CommandContext context) throws InterruptedException {
        Run run;
        try (ProgressBarListener line = new ProgressBarListener(context.environment(), context.locale())) {
            run = runs.run(request, line);
        }
        if (run.state() != RunState.DONE && run.state() != RunState.NOTHING) {
            throw failure(run, context);
        }
        return run;
    }

    /** Why a run did not come to its end. */
    public static CommandException failure(Run run, CommandContext context) {
        Messages messages = context.messages();
        Optional<String> refusal = run.refusal();
        if (refusal.isPresent()) {
            return new CommandException(
                    ExitCode.BLOCKED,
                    refusal.get(),
                    messages.text(
                            "run.refused", run.id(), run.said(context.locale()).strip()));
        }
        if (run.state() != RunState.FAILED) {
            return new CommandException(ExitCode.BLOCKED, "RUN_" + run.state(), messages.text("run.stopped", run.id()));
        }
        if (run.message().contains("DISK_FULL")) {
            return new CommandException(
                    ExitCode.INTERNAL,
                    "DISK_FULL",
                    messages.text("disk.full", context.setup().log()));
        }
        Optional<String> folder = Stream.of(InboxUnavailableException.CODE, OutboxUnavailableException.CODE)
                .filter(run.message()::contains)
                .findFirst();
        String said = run.said(context.locale()).strip();
        return new CommandException(
                folder.isPresent() ? ExitCode.BLOCKED : ExitCode.INTERNAL,
                folder.orElse("RUN_FAILED"),
                messages.text(
                        "run.failed",
                        run.id(),
                        said.endsWith(".") ? said : said + ".",
                        context.setup().log()));
    }
}
