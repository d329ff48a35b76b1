package vn.kontum.report.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** One transaction of the database, at READ COMMITTED: MySQL's default level loses updates silently. */
public final class RetryingTransactionTemplate implements TransactionOperations {
    private static final Logger LOG = LoggerFactory.getLogger(RetryingTransactionTemplate.class);
    private static final int ATTEMPTS = 5;

    private final TransactionTemplate template;

    public RetryingTransactionTemplate(PlatformTransactionManager manager) {
        this.template = new TransactionTemplate(manager);
        template.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    @Override
    public <T> T all(Supplier<T> work) {
        T result = retried(work);
        if (result == null) {
            throw new IllegalStateException("[transaction] the work gave nothing back, expected a result");
        }
        return result;
    }

    /**
     * A deadlock is nobody's fault: the database chose this transaction to give way, so it is begun again. So is a transaction that
     * could not begin on a connection that was lost since its last use: the pool hands connections out untested for half a second.
     */
    private <T> @Nullable T retried(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            AtomicBoolean begun = new AtomicBoolean();
            try {
                return executed(work, begun);
            } catch (PessimisticLockingFailureException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                LOG.debug("gave way to another transaction, attempt {}", attempt, e);
            } catch (CannotCreateTransactionException e) {
                if (begun.get() || attempt == ATTEMPTS || !lost(e)) {
                    throw e;
                }
                LOG.debug("a connection was lost since its last use, attempt {}", attempt, e);
            }
        }
    }

    /** A rollback that fails too, as where the server has gone, hides why the work failed: that stays with it. */
    private <T> @Nullable T executed(Supplier<T> work, AtomicBoolean begun) {
        AtomicReference<@Nullable RuntimeException> failed = new AtomicReference<>();
        try {
            return template.execute(status -> {
                begun.set(true);
                try {
                    return work.get();
                } catch (RuntimeException e) {
                    failed.set(e);
                    throw e;
                }
            });
        } catch (RuntimeException e) {
            RuntimeException first = failed.get();
            if (first != null && first != e) {
                e.addSuppressed(first);
            }
            throw e;
        }
    }

    /** Whether a connection was there and failed; not where the pool has waited for one in vain. */
    private static boolean lost(CannotCreateTransactionException e) {
        return e.getCause() instanceof SQLException cause && !(cause instanceof SQLTransientConnectionException);
    }
}
