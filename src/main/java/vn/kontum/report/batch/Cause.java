package vn.kontum.report.batch;

/** Through which door a run was asked for. */
public enum Cause {
    SCHEDULE,
    CONSOLE,
    COMMAND
}
