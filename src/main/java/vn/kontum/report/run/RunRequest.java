package vn.kontum.report.run;

import java.util.Optional;
import vn.kontum.report.catalogue.Period;

/**
 * Somebody asks for work.
 *
 * @param job one of {@link JobNames}
 * @param period for jobs that work on one
 * @param who name of the person, or of the schedule
 * @param reason why, in the person's own words; required
 * @param idempotencyKey the same key is the same run, however often it is sent
 */
public record RunRequest(
        String job,
        Optional<Period> period,
        TriggerSource cause,
        String who,
        String reason,
        RerunMode scope,
        Optional<String> idempotencyKey) {

    /** Receives, validates and answers the files of the inbox. */
    public static RunRequest collect(TriggerSource cause, String who, String reason) {
        return new RunRequest(
                JobNames.COLLECT, Optional.empty(), cause, who, reason, RerunMode.whole(), Optional.empty());
    }

    /** Makes the report of a period. */
    public static RunRequest consolidate(Period period, TriggerSource cause, String who, String reason) {
        return new RunRequest(
                JobNames.CONSOLIDATE, Optional.of(period), cause, who, reason, RerunMode.whole(), Optional.empty());
    }

    public RunRequest withScope(RerunMode other) {
        return new RunRequest(job, period, cause, who, reason, other, idempotencyKey);
    }

    public RunRequest withKey(String key) {
        return new RunRequest(job, period, cause, who, reason, scope, Optional.of(key));
    }

    private static final String RESUMES = "resumes-";

    /** The one key under which a run can be resumed. */
    public static String resumptionKey(long runId) {
        return RESUMES + runId;
    }

    /** The run that this one takes up. */
    public Optional<Long> resumes() {
        return idempotencyKey
                .filter(key -> key.startsWith(RESUMES))
                .map(key -> Long.parseLong(key.substring(RESUMES.length())));
    }

    /** What only one run may work on at a time. */
    public String leaseName() {
        return period.map(p -> "period " + p.code()).orElse(job);
    }
}
