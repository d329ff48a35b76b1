package vn.kontum.report.run;

import java.util.Locale;
import java.util.Optional;
import vn.kontum.report.text.Messages;

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
    /** Deletes what has expired, and looks whether anything was left open. */
    public static final String HOUSEKEEPING = "housekeeping";

    private JobNames() {}

    /** What people call a job; empty where no text is known for it, as for jobs of earlier versions. */
    public static Optional<String> label(String job, Locale locale) {
        Messages messages = new Messages("runs", locale);
        return Optional.of("job." + job).filter(messages::has).map(messages::text);
    }
}
