package vn.kontum.report.run;

/** Names of jobs that others ask for, as schedules, commands and the run table know them. */
public final class JobNames {
    /** Receives, validates and answers the files of the inbox. */
    public static final String COLLECT = "collect-submissions";
    /** Makes the report of a period. */
    public static final String CONSOLIDATE = "consolidate-report";
    /** Puts every unit's form of a period into its outbox. */
    public static final String ISSUE = "issue-templates";
    /** Drafts a letter to every unit that owes its report of a period. */
    public static final String REMIND = "remind-units";
    /** Sweeps, and looks whether anything was left open. */
    public static final String HOUSEKEEPING = "housekeeping";

    private JobNames() {}
}
