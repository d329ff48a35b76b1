package vn.kontum.report.database;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
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

    /** A deadlock is nobody's fault: the database chose this transaction to give way, so it is begun again. */
    private <T> @Nullable T retried(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return template.execute(status -> work.get());
            } catch (PessimisticLockingFailureException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                LOG.debug("gave way to another transaction, attempt {}", attempt, e);
            }
        }
    }
}
