package vn.kontum.report.batch;

/** The right to work on something, until it expires. The token only ever grows, so that a holder who slept too long is recognised. */
record Lease(String name, long runId, long token) {}
