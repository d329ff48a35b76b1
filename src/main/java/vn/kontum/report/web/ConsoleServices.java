package vn.kontum.report.web;

import jakarta.servlet.MultipartConfigElement;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import vn.kontum.report.administration.upload.SubmissionUploadService;
import vn.kontum.report.administration.upload.UploadCollector;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.database.RetryingTransactionTemplate;
import vn.kontum.report.run.PipelineProperties;
import vn.kontum.report.run.execution.RunService;

/** What only the console needs of the layers below. */
@Configuration(proxyBeanMethods = false)
class ConsoleServices {
    /** Bytes; scans of signed papers are the largest. */
    private static final long LARGEST_FILE = 100L * 1024 * 1024;

    private static final int IN_MEMORY = 1024 * 1024;

    @Bean
    static MultipartConfigElement uploadLimits() {
        return new MultipartConfigElement("", LARGEST_FILE, LARGEST_FILE + IN_MEMORY, IN_MEMORY);
    }

    @Bean
    SubmissionUploadService submissionUploads(
            PipelineProperties settings, AuditRepository audit, PlatformTransactionManager transactions, Clock clock) {
        return new SubmissionUploadService(
                settings.folders().inbox(), audit, new RetryingTransactionTemplate(transactions), clock);
    }

    @Bean
    UploadCollector uploadCollector(RunService runs) {
        return new UploadCollector(runs);
    }
}
