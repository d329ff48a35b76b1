package vn.kontum.report.edge.cli;

/** How a command ended, as programs read it; a contract. */
enum Exit {
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

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
