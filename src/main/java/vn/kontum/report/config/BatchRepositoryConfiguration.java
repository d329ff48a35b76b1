package vn.kontum.report.config;

import org.springframework.batch.core.configuration.support.JdbcDefaultBatchConfiguration;
import org.springframework.batch.core.repository.ExecutionContextSerializer;
import org.springframework.batch.core.repository.dao.JacksonExecutionContextStringSerializer;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.annotation.Isolation;

/**
 * Spring Batch's own records in our database: READ COMMITTED, because SERIALIZABLE deadlocks on MySQL, and JSON,
 * because Java objects do not outlive an upgrade.
 */
@Configuration(proxyBeanMethods = false)
class BatchRepositoryConfiguration extends JdbcDefaultBatchConfiguration {
    @Override
    protected Isolation getIsolationLevelForCreate() {
        return Isolation.READ_COMMITTED;
    }

    @Override
    protected ExecutionContextSerializer getExecutionContextSerializer() {
        return new JacksonExecutionContextStringSerializer();
    }
}
