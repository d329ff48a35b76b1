package vn.kontum.report.cli.context;

import picocli.CommandLine.Option;

/** What comes between showing what an act does and doing it. */
public final class ConsentOptions {
    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = {"-y", "--yes"})
    private boolean yes;

    /** Only show what it would do. */
    public boolean dryRun() {
        return dryRun;
    }

    /** Do not ask. */
    boolean yes() {
        return yes;
    }
}
