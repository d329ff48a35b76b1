package vn.kontum.report.application.demo;

import vn.kontum.report.run.Run;

/** A run of the sample year did not come to its end; playing the year again does the rest. */
public final class FailedRunException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Run run;

    FailedRunException(Run run) {
        super("[demo] run " + run.id() + " ended " + run.state() + ": " + run.message());
        this.run = run;
    }

    public Run run() {
        return run;
    }
}
