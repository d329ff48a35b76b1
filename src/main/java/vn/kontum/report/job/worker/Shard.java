package vn.kontum.report.job.worker;

/**
 * A part of a collect as it was sent.
 *
 * @param name of its step
 * @param stepExecution of Spring Batch
 * @param token of whoever holds it
 * @param sent how often
 * @param lapsed whether its holder is gone or has ended without finishing it
 * @param failed whether its holder said that it failed
 */
record Shard(long runId, String name, long stepExecution, long token, int sent, boolean lapsed, boolean failed) {}
