package vn.kontum.report.batch;

import vn.kontum.report.batch.RefusedException.Code;

/** What somebody may do, in ascending order; each includes those before it. */
public enum Authority {
    VIEWER,
    OPERATOR,
    ADMINISTRATOR;

    /**
     * Refuses an act that takes more than this.
     *
     * @throws RefusedException when it does
     */
    void require(Authority needed) {
        if (compareTo(needed) < 0) {
            throw new RefusedException(Code.RIGHT_MISSING, new RefusedException.Word("authority." + needed));
        }
    }

    /** What it takes to begin, resume or stop a run. */
    static Authority of(Scope scope) {
        return scope.kind() == Scope.Kind.FINAL ? ADMINISTRATOR : OPERATOR;
    }
}
