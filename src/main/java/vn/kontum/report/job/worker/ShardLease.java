package vn.kontum.report.job.worker;

/** The right to work on a shard, until somebody else gets it: the token only ever grows. */
record ShardLease(long runId, String shard, long token) {}
