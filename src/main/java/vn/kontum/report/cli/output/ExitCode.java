package vn.kontum.report.cli.output;

/** How a command ended, as programs read it; a contract. */
public enum ExitCode {
    DONE(0),
    INTERNAL(1),
    USAGE(2),
    /** Done, but something was returned or units are missing. */
    INCOMPLETE(3),
    BLOCKED(4),
    NOTHING(5),
    BUSY(6),
    UNCONFIGURED(7);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
