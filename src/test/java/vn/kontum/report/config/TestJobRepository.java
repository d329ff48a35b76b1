package vn.kontum.report.config;

import java.util.Objects;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.dao.JacksonExecutionContextStringSerializer;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Isolation;

/** Spring Batch's records as {@link BatchRepositoryConfiguration} keeps them, without a Spring context. */
public final class TestJobRepository {
    private TestJobRepository() {}

    public static JobRepository of(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
        factory.setDataSource(Objects.requireNonNull(jdbc.getDataSource()));
        factory.setTransactionManager(transactions);
        factory.setDatabaseType("MYSQL");
        factory.setIsolationLevelForCreateEnum(Isolation.READ_COMMITTED);
        factory.setSerializer(new JacksonExecutionContextStringSerializer());
        try {
            factory.afterPropertiesSet();
            return Objects.requireNonNull(factory.getObject());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
