package vn.kontum.report.edge.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import vn.kontum.report.batch.Assessing;
import vn.kontum.report.batch.BatchConfiguration;
import vn.kontum.report.batch.Settings;
import vn.kontum.report.batch.verify.VerifyConfiguration;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.ShippedCatalogue;
import vn.kontum.report.indicator.Assessor;
import vn.kontum.report.intake.IntakeLimits;
import vn.kontum.report.intake.WorkFolder;
import vn.kontum.report.submission.FilledForm;

/** A running console with the shipped catalogue on a real database and folders, at a free port. */
public final class ConsoleServer implements AutoCloseable {
    private final ServletWebServerApplicationContext context;
    private final WorkFolder folders;

    private ConsoleServer(ServletWebServerApplicationContext context, WorkFolder folders) {
        this.context = context;
        this.folders = folders;
    }

    public static ConsoleServer start(DataSource database, Path root, Clock clock, String... properties) {
        WorkFolder folders = new WorkFolder(root);
        ApplicationContextInitializer<GenericApplicationContext> surroundings = spring -> {
            spring.registerBean("dataSource", DataSource.class, () -> database);
            spring.registerBean(Clock.class, () -> clock);
            spring.registerBean(Settings.class, () -> settings(folders));
        };
        return new ConsoleServer(
                (ServletWebServerApplicationContext) new SpringApplicationBuilder(Around.class)
                        .initializers(surroundings)
                        .properties(Map.of(
                                "server.port", "0",
                                "server.address", "127.0.0.1",
                                "spring.main.banner-mode", "off",
                                "spring.batch.job.enabled", "false"))
                        .properties(properties)
                        .run(),
                folders);
    }

    private static Settings settings(WorkFolder folders) {
        IntakeLimits patience =
                new IntakeLimits(Duration.ofMillis(20), Duration.ofSeconds(10), Duration.ofMinutes(30), 1000);
        return new Settings(folders, patience, 2, 200, Duration.ofSeconds(30));
    }

    /** Everything but the database, the folders and the time. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = {FlywayAutoConfiguration.class, QuartzAutoConfiguration.class})
    @Import({BatchConfiguration.class, VerifyConfiguration.class, ConsoleConfiguration.class})
    static class Around {
        @Bean
        Catalogue catalogue() {
            return ShippedCatalogue.read();
        }

        @Bean
        Assessing assessing(Catalogue catalogue) {
            Assessor assessor = new Assessor(catalogue);
            return snapshot -> assessor.province(snapshot.period(), snapshot.observations());
        }
    }

    public String url(String path) {
        return "http://127.0.0.1:" + context.getWebServer().getPort() + path;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Puts a form into the folder of its unit, as the unit does. */
    public void drop(FilledForm form, String unit, String period) throws IOException {
        drop(unit, "KTXH_" + unit + "_" + period.replace("-", "") + ".xlsx", form.bytes());
    }

    public void drop(String folder, String name, byte[] content) throws IOException {
        Files.write(Files.createDirectories(folders.inbox().resolve(folder)).resolve(name), content);
    }

    @Override
    public void close() {
        context.close();
    }
}
