package vn.kontum.report;

import vn.kontum.report.cli.CommandLineApplication;
import vn.kontum.report.cli.output.ProcessEnvironment;

/** Entry point. */
public final class KontumReportApplication {
    private KontumReportApplication() {}

    public static void main(String[] arguments) {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.exit(new CommandLineApplication(ProcessEnvironment.ofThisProcess()).run(arguments));
    }
}
