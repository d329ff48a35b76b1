package vn.kontum.report.config;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.boot.logging.LogLevel;
import org.springframework.util.unit.DataSize;
import vn.kontum.report.database.DataSizeMin;
import vn.kontum.report.text.OfficeProperties;

/** Settings of console, logs, PDF files and the data source, under Spring Boot's keys where it has them. */
final class InfrastructureProperties {
    private InfrastructureProperties() {}

    /**
     * PDF files beside the reports.
     *
     * @param libreOffice LibreOffice: {@code auto} looks for it in the usual places, {@code off} makes no PDF, or the path of soffice
     * @param pdf whether each published report gets a PDF beside it
     */
    @ConfigurationProperties("kontum.report")
    record ReportOutputProperties(
            @DefaultValue("auto") String libreOffice,
            @DefaultValue("auto") PdfChoice pdf) {
        /** Beside every report where LibreOffice is found, or only when asked for. */
        enum PdfChoice {
            AUTO,
            NEVER
        }
    }

    /**
     * The console.
     *
     * @param behindTls whether a proxy with TLS stands before the service; cookies are then sent over TLS only, and its forwarded headers are believed
     */
    @ConfigurationProperties("kontum.console")
    record ConsoleProperties(@DefaultValue("false") boolean behindTls) {}

    /**
     * The log file.
     *
     * @param format a line for people, or a JSON object for programs that gather logs
     */
    @ConfigurationProperties("kontum.logs")
    record LogProperties(@DefaultValue("text") LogFormat format) {
        /** How an entry is written. */
        enum LogFormat {
            TEXT,
            JSON
        }
    }

    /**
     * What the office says of itself on reports and letters; what is empty leaves room to write it by hand.
     *
     * @param name the office that reports
     * @param issuedBy the decision that forms and tables are issued under
     * @param receives who gets the report, several separated by semicolons; the first is the one it is addressed to
     * @param contact whom to ask: name, telephone, e-mail
     */
    @ConfigurationProperties("kontum.office")
    record OfficeKeys(
            @DefaultValue("") String name,
            @DefaultValue("") String issuedBy,
            @DefaultValue("") String receives,
            @DefaultValue("") String contact) {
        OfficeProperties office() {
            return new OfficeProperties(name.strip(), issuedBy.strip(), receives.strip(), contact.strip());
        }
    }

    /**
     * The way into a database of somebody else.
     *
     * @param passwordFile file whose first line is the password, readable by the service's user only
     */
    @ConfigurationProperties("kontum.database")
    record PasswordProperties(@Nullable Path passwordFile) {}

    /** Of {@code spring.datasource}. */
    record DataSourceKeys(
            @Nullable String url,
            @Nullable String username,
            @Nullable String password) {}

    /**
     * Of {@code spring.datasource.hikari}.
     *
     * @param connectionTimeout milliseconds
     */
    record PoolKeys(
            @Min(3) @Max(1000) int maximumPoolSize,
            @Min(250) @Max(3_600_000) long connectionTimeout) {}

    /** Of {@code server}. */
    record ServerKeys(
            InetAddress address, @Min(0) @Max(65_535) int port, ServletKeys servlet) {
        record ServletKeys(SessionKeys session) {}

        record SessionKeys(
                @DurationMin(minutes = 1) @DurationUnit(ChronoUnit.SECONDS)
                Duration timeout) {}
    }

    /** Of {@code management.server}. */
    record ManagementKeys(
            InetAddress address, @Min(0) @Max(65_535) int port) {}

    /** Of {@code logging}. */
    record LoggingKeys(
            @Nullable FileKeys file,
            LogbackKeys logback,
            @Nullable Map<String, LogLevel> level) {
        record FileKeys(@Nullable Path path) {}

        record LogbackKeys(RollingKeys rollingpolicy) {}

        record RollingKeys(
                @Min(1) @Max(36_500) int maxHistory,
                @DataSizeMin("1KB") DataSize maxFileSize) {}
    }
}
