package vn.kontum.report.run;

/** Through which door a run was asked for. */
public enum TriggerSource {
    SCHEDULE,
    CONSOLE,
    COMMAND
}
