package vn.kontum.report.batch;

import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kontum.report.intake.Atomic;

/** One transaction of the database, at READ COMMITTED: MySQL's default level loses updates silently. */
public final class DatabaseTransaction implements Atomic {
    private final TransactionTemplate template;

    public DatabaseTransaction(PlatformTransactionManager manager) {
        this.template = new TransactionTemplate(manager);
        template.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    @Override
    public <T> T all(Supplier<T> work) {
        T result = template.execute(status -> work.get());
        if (result == null) {
            throw new IllegalStateException("[transaction] the work gave nothing back, expected a result");
        }
        return result;
    }
}
