package vn.kontum.report.run;

/** What asked for a run. */
public enum TriggerSource {
    SCHEDULE,
    CONSOLE,
    COMMAND
}
