package vn.kontum.report;

import vn.kontum.report.edge.cli.CommandLineEdge;
import vn.kontum.report.edge.cli.Surroundings;

/** Entry point. */
public final class KontumReport {
    private KontumReport() {}

    public static void main(String[] arguments) {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.exit(new CommandLineEdge(Surroundings.ofThisProcess()).run(arguments));
    }
}
