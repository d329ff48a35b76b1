package vn.kontum.report.web.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The interface for programs.
 *
 * @param requestsPerMinute most requests of one program in a minute, to each process of the service
 */
@ConfigurationProperties("kontum.api")
public record ApiProperties(
        @DefaultValue("120") @Min(1) @Max(100_000) int requestsPerMinute) {}
