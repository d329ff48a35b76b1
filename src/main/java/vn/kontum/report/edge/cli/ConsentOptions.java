package vn.kontum.report.edge.cli;

import picocli.CommandLine.Option;

/** What comes between showing what an act does and doing it. */
final class ConsentOptions {
    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = {"-y", "--yes"})
    private boolean yes;

    /** Only show what it would do. */
    boolean dryRun() {
        return dryRun;
    }

    /** Do not ask. */
    boolean yes() {
        return yes;
    }
}
