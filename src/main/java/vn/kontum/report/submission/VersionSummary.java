package vn.kontum.report.submission;

import java.time.Instant;
import java.util.Optional;
import vn.kontum.report.catalogue.Period;

/**
 * A version of a unit's submission without its readings, as lists show it.
 *
 * @param version 1, 2, … within unit, period and form
 * @param runId the run that took the file in
 * @param revision as the unit declared it
 * @param receivedAt when this file arrived
 * @param firstReceivedAt when the first acceptable file of the chain arrived: punctuality
 */
public record VersionSummary(
        long id,
        long arrivalSeq,
        long runId,
        String unit,
        Period period,
        int version,
        VersionState state,
        Optional<Integer> revision,
        String sha256,
        Instant receivedAt,
        Instant firstReceivedAt) {}
