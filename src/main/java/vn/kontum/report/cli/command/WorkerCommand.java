package vn.kontum.report.cli.command;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private static final Logger LOG = LoggerFactory.getLogger(WorkerCommand.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final CommandContext commandContext;

    WorkerCommand(CommandContext commandContext) {
        this.commandContext = commandContext;
    }

    @Override
    public Integer call() throws Exception {
        boolean edited = commandContext.inExistingApplication(WorkerServices.class, this::work);
        while (edited) {
            edited = again();
        }
        return ExitCode.DONE.code();
    }

    /** A worker that has worked does not end because something is away while it takes an edited catalogue over. */
    private boolean again() throws InterruptedException {
        try {
            return commandContext.inExistingApplication(WorkerServices.class, this::work);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            LOG.warn("[worker] cannot go on with the edited catalogue yet, which is tried again", e);
            Thread.sleep(PAUSE.toMillis());
            return true;
        }
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
        CatalogueEdits edits = new CatalogueEdits(commandContext.setup());
        boolean edited = services.worker().work(edits::ready);
        if (edited) {
            commandContext.use(edits.settings());
        }
        return edited;
    }
}
