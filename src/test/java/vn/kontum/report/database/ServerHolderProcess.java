package vn.kontum.report.database;

import java.nio.file.Path;

/** A process of its own that uses an embedded server until it is told to leave, by a line on its input. */
final class ServerHolderProcess {
    private ServerHolderProcess() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedMariaDb server = new EmbeddedMariaDb(TestServers.setup(Path.of(arguments[0])));
        System.out.println("ready " + server.address().port());
        System.in.read();
        System.out.println(TestServers.ask(server, "SELECT 'still served'"));
        server.close();
        System.out.println("left");
    }
}
