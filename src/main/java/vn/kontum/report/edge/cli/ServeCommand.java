package vn.kontum.report.edge.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.kontum.report.edge.Service;
import vn.kontum.report.edge.Setup;

/** Serves the console and keeps the schedule until the process is told to end; SIGTERM and Ctrl+C end it in good order. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    private final Desk desk;

    @Option(names = "--port", paramLabel = "N")
    private @Nullable Integer port;

    @Option(names = "--management-port", paramLabel = "N")
    private @Nullable Integer managementPort;

    ServeCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws InterruptedException {
        Setup setup = setup(desk.setup());
        desk.logToFile();
        try (Service service = Service.start(setup, desk.around().clock())) {
            tell(service);
            new CountDownLatch(1).await();
        }
        return Exit.DONE.code();
    }

    private Setup setup(Setup read) {
        Setup.Service service = read.service();
        return read.withPorts(
                port == null ? service.port() : port,
                managementPort == null ? service.managementPort() : managementPort);
    }

    private void tell(Service service) {
        LOG.info("serving at {}", service.address());
        service.warnings(desk.locale()).forEach(desk.err()::println);
        desk.err().println(desk.words().text("serve.at", service.address()));
        service.setUpCodeFile()
                .ifPresent(file ->
                        desk.err().println(desk.words().text("serve.setup", service.address() + "setup", file)));
        if (desk.options().json()) {
            desk.around().out().println(JsonText.of(Exit.DONE, new Serving(service.address(), service.port())));
            desk.around().out().flush();
        }
    }

    private record Serving(String url, int port) {}
}
