package vn.kontum.report.database;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The MariaDB server of our own, used where {@code spring.datasource.url} is not set.
 *
 * @param port TCP port on 127.0.0.1; 0 takes a free one and keeps it
 * @param memory for pages of tables
 * @param serverFolder where the server program is unpacked once; absent: {@code <work>/db/server}
 * @param startTimeout how long the server may take to start, e.g. to recover after a power cut
 */
@ConfigurationProperties("kontum.database.embedded")
public record EmbeddedDatabaseProperties(
        @DefaultValue("0") @Min(0) @Max(65_535) int port,
        @DefaultValue("64MB") @DataSizeMin("5MB") DataSize memory,
        @Nullable Path serverFolder,
        @DefaultValue("60s") @DurationMin(seconds = 1) Duration startTimeout) {
    /** Below a folder of the work folder. */
    public DatabaseProperties.Embedded in(Path folder) {
        Path program = serverFolder == null ? folder.resolve("server") : serverFolder;
        return new DatabaseProperties.Embedded(
                folder, program.toAbsolutePath().normalize(), port, memory.toBytes(), startTimeout);
    }
}
