package vn.kontum.report.run;

/**
 * The right to work on something, until it expires. The token only ever grows, so that a holder who slept too long is
 * recognised.
 */
public record Lease(String name, long runId, long token) {}
