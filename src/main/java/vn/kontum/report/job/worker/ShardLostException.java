package vn.kontum.report.job.worker;

import org.springframework.dao.OptimisticLockingFailureException;

/** Another process works on the shard now, or its run is over; nothing of it may be written by this one any more. */
final class ShardLostException extends OptimisticLockingFailureException {
    private static final long serialVersionUID = 1L;

    ShardLostException(ShardLease lease) {
        super("[run " + lease.runId() + "] " + lease.shard() + " has gone to another process, this one must not go on");
    }
}
