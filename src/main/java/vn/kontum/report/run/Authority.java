package vn.kontum.report.run;

import vn.kontum.report.run.RequestRejectedException.Code;

/** What somebody may do, in ascending order; each includes those before it. */
public enum Authority {
    VIEWER,
    OPERATOR,
    ADMINISTRATOR;

    /**
     * Refuses an act that takes more than this.
     *
     * @throws RequestRejectedException when it does
     */
    public void require(Authority needed) {
        if (compareTo(needed) < 0) {
            throw new RequestRejectedException(
                    Code.RIGHT_MISSING, new RequestRejectedException.Word("authority." + needed));
        }
    }

    /** What it takes to begin, resume or stop a run. */
    public static Authority of(RerunMode rerunMode) {
        return rerunMode.kind() == RerunMode.Kind.FINAL ? ADMINISTRATOR : OPERATOR;
    }
}
