package vn.kontum.report.cli.command;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.kontum.report.application.ServerApplication;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.output.CommandException;
import vn.kontum.report.cli.output.ExitCode;
import vn.kontum.report.cli.output.JsonOutput;
import vn.kontum.report.config.ApplicationSettings;

/**
 * Serves the console and keeps the schedule until the process is told to end; SIGTERM and Ctrl+C end it in good order.
 */
@Command(name = "serve")
public final class ServeCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);
    private static final int HIGHEST_PORT = 65_535;

    private final CommandContext commandContext;

    @Option(names = "--port", paramLabel = "N")
    private @Nullable Integer port;

    @Option(names = "--management-port", paramLabel = "N")
    private @Nullable Integer managementPort;

    ServeCommand(CommandContext commandContext) {
        this.commandContext = commandContext;
    }

    @Override
    public Integer call() throws InterruptedException {
        ApplicationSettings applicationSettings = setup(commandContext.setup());
        commandContext.logToFile();
        try (ServerApplication service = ServerApplication.start(
                applicationSettings, commandContext.environment().clock())) {
            printAddresses(service);
            new CountDownLatch(1).await();
        }
        return ExitCode.DONE.code();
    }

    private ApplicationSettings setup(ApplicationSettings read) {
        require("--port", port);
        require("--management-port", managementPort);
        ApplicationSettings.ServerSettings service = read.server();
        return read.withPorts(
                port == null ? service.port() : port,
                managementPort == null ? service.managementPort() : managementPort);
    }

    private void require(String option, @Nullable Integer given) {
        if (given != null && (given < 0 || given > HIGHEST_PORT)) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "USAGE",
                    commandContext.messages().text("usage.port", option, Integer.toString(given)));
        }
    }

    private void printAddresses(ServerApplication service) {
        LOG.info("serving at {}", service.address());
        commandContext
                .setup()
                .sources()
                .warnings()
                .forEach(warning -> commandContext.err().println(warning.text(commandContext.locale())));
        service.warnings(commandContext.locale()).forEach(commandContext.err()::println);
        commandContext.err().println(commandContext.messages().text("serve.at", service.address()));
        for (ServerApplication.ExposedSocket socket : service.exposed()) {
            LOG.info("listening at {}:{}, set by {}", socket.host(), socket.port(), socket.origin());
            commandContext
                    .err()
                    .println(commandContext
                            .messages()
                            .text("serve.exposed", socket.host(), Integer.toString(socket.port()), socket.origin()));
        }
        service.setUpCodeFile()
                .ifPresent(file -> commandContext
                        .err()
                        .println(commandContext.messages().text("serve.setup", service.address() + "setup", file)));
        if (commandContext.options().json()) {
            commandContext
                    .environment()
                    .out()
                    .println(JsonOutput.of(ExitCode.DONE, new ServeOutput(service.address(), service.port())));
            commandContext.environment().out().flush();
        }
    }

    private record ServeOutput(String url, int port) {}
}
