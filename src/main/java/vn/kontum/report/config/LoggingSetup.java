package vn.kontum.report.config;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.logging.LogLevel;

/**
 * Where the log goes: to a file of the work folder as soon as there is one; to the terminal only what somebody must
 * see.
 */
public final class LoggingSetup {
    private static final String FILE = "file";

    private final LoggerContext context;

    private LoggingSetup(LoggerContext context) {
        this.context = context;
    }

    public static LoggingSetup ofThisProcess() {
        return new LoggingSetup((LoggerContext) LoggerFactory.getILoggerFactory());
    }

    /** Everything on the terminal too, traces included. */
    public void verbose() {
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.iteratorForAppenders().forEachRemaining(appender -> {
            if (!appender.getName().equals(FILE)) {
                appender.clearAllFilters();
            }
        });
    }

    /** Writes to a file from now on, beside the terminal; what libraries say through the logging of Java too. */
    public void into(Path file, ApplicationSettings.LoggingSettings wanted) {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.detachAppender(FILE);
        RollingFileAppender<ILoggingEvent> appender = new RestrictedFileAppender();
        appender.setName(FILE);
        appender.setContext(context);
        appender.setFile(file.toString());
        appender.setEncoder(wanted.json() ? objects() : lines());
        appender.setRollingPolicy(rolling(appender, file, wanted));
        ThresholdFilter filter = new ThresholdFilter();
        filter.setLevel((wanted.levels().isEmpty() ? Level.INFO : Level.TRACE).toString());
        filter.start();
        appender.addFilter(filter);
        appender.start();
        root.addAppender(appender);
        wanted.levels()
                .forEach((name, level) ->
                        logger(name).setLevel(level == LogLevel.FATAL ? Level.ERROR : Level.toLevel(level.name())));
    }

    private Logger logger(String name) {
        return context.getLogger(
                name.equalsIgnoreCase(org.slf4j.Logger.ROOT_LOGGER_NAME) ? org.slf4j.Logger.ROOT_LOGGER_NAME : name);
    }

    /** With the number of the run among its fields. */
    private JsonEncoder objects() {
        JsonEncoder encoder = new JsonEncoder();
        encoder.setContext(context);
        encoder.start();
        return encoder;
    }

    private PatternLayoutEncoder lines() {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern(
                "%d{yyyy-MM-dd'T'HH:mm:ss.SSSZ,Asia/Ho_Chi_Minh} %-5level [%thread] %X{run:-} %logger{25} %msg%n");
        encoder.start();
        return encoder;
    }

    private SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling(
            RollingFileAppender<ILoggingEvent> appender, Path file, ApplicationSettings.LoggingSettings wanted) {
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy = new SizeAndTimeBasedRollingPolicy<>();
        policy.setContext(context);
        policy.setParent(appender);
        policy.setFileNamePattern(
                file.resolveSibling("kontum-report.%d{yyyy-MM-dd}.%i.log").toString());
        policy.setMaxFileSize(new FileSize(wanted.size().toBytes()));
        policy.setMaxHistory(wanted.days());
        policy.start();
        return policy;
    }
}
