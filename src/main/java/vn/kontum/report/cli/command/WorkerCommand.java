package vn.kontum.report.cli.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.kontum.report.application.CatalogueEdits;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.output.CommandException;
import vn.kontum.report.cli.output.ExitCode;
import vn.kontum.report.job.worker.CollectWorker;
import vn.kontum.report.job.worker.WorkVersion;
import vn.kontum.report.job.worker.WorkerProperties;

/** Shares the files of collects that other processes begin, until it is stopped; SIGTERM and Ctrl+C end it in good order. */
@Command(name = "worker")
public final class WorkerCommand implements Callable<Integer> {
    private final CommandContext commandContext;

    WorkerCommand(CommandContext commandContext) {
        this.commandContext = commandContext;
    }

    @Override
    public Integer call() throws Exception {
        while (commandContext.inExistingApplication(WorkerServices.class, this::work)) {
            commandContext.readAgain();
        }
        return ExitCode.DONE.code();
    }

    /** What a worker asks of the application. */
    private record WorkerServices(WorkerProperties settings, WorkVersion version, CollectWorker worker) {}

    /** Whether it left because the catalogue was edited. */
    private boolean work(WorkerServices services) throws InterruptedException {
        if (!services.settings().enabled()) {
            throw new CommandException(
                    ExitCode.UNCONFIGURED,
                    "WORKERS_OFF",
                    commandContext.messages().text("worker.off"));
        }
        commandContext
                .err()
                .println(commandContext
                        .messages()
                        .text("worker.ready", services.version().text()));
        return services.worker().work(new CatalogueEdits(commandContext.setup())::ready);
    }
}
