package vn.kontum.report.administration.access;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kontum.report.audit.AuditRepository;

/** The tokens of programs, for console and command line. */
@Configuration(proxyBeanMethods = false)
public class AccessConfiguration {
    @Bean
    ApiTokenService apiTokens(
            JdbcTemplate jdbc, AuditRepository audit, PlatformTransactionManager transactions, Clock clock) {
        return new ApiTokenService(new ApiTokenRepository(jdbc), audit, new TransactionTemplate(transactions), clock);
    }
}
