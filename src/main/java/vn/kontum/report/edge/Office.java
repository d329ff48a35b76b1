package vn.kontum.report.edge;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import vn.kontum.report.batch.Agenda;
import vn.kontum.report.edge.database.DatabaseException;
import vn.kontum.report.edge.schedule.ScheduleException;
import vn.kontum.report.intake.FileAccess;
import vn.kontum.report.intake.WorkFolder;

/** The running application: everything the three edges may ask for. Closing it ends its runs, then its database. */
public final class Office implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Office.class);

    private final ConfigurableApplicationContext spring;

    private Office(ConfigurableApplicationContext spring) {
        this.spring = spring;
    }

    /**
     * Opens the application for one command: no web, no schedule, nothing made that is not asked for.
     *
     * @throws SetupException when the database cannot be had
     */
    public static Office open(Setup setup, Clock clock) {
        return start(application(setup, clock).web(WebApplicationType.NONE).lazyInitialization(true));
    }

    /** The application without a word said of how it is used; the service adds its console and its schedule to it. */
    static SpringApplicationBuilder application(Setup setup, Clock clock) {
        return new SpringApplicationBuilder(OfficeConfiguration.class)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(Map.of("spring.config.location", "optional:classpath:/none/"))
                .initializers((GenericApplicationContext context) -> {
                    context.registerBean(Setup.class, () -> setup);
                    context.registerBean(Clock.class, () -> clock);
                });
    }

    static Office start(SpringApplicationBuilder application) {
        try {
            return opened(application.run());
        } catch (RuntimeException e) {
            throw cause(e).map(unavailable -> (RuntimeException) new SetupException(List.of(unavailable::sentence)))
                    .orElse(e);
        }
    }

    /** With its database, so that whoever is told that it is open can rely on it. */
    private static Office opened(ConfigurableApplicationContext spring) {
        try {
            spring.getBean(DataSource.class);
            restrict(spring.getBean(Setup.class));
            return new Office(spring);
        } catch (RuntimeException e) {
            spring.close();
            throw e;
        }
    }

    /** Folders of an earlier version may be open to everybody; one that belongs to somebody else is left to its owner. */
    private static void restrict(Setup setup) {
        WorkFolder folders = setup.folders();
        for (Path folder : List.of(
                folders.store(), folders.reports(), setup.log().toAbsolutePath().getParent())) {
            try {
                FileAccess.restrictFolder(folder);
            } catch (IOException e) {
                LOG.warn("[{}] its access rights could not be restricted: {}", folder, e.toString());
            }
        }
    }

    private static Optional<DatabaseException> cause(Throwable failure) {
        return failure instanceof DatabaseException unavailable
                ? Optional.of(unavailable)
                : Optional.ofNullable(failure.getCause()).flatMap(Office::cause);
    }

    /** A part of the application. */
    public <T> T the(Class<T> part) {
        return spring.getBean(part);
    }

    /**
     * What runs by itself, to be looked at.
     *
     * @throws SetupException with every mistake in the files of the schedule
     */
    public Agenda agenda() {
        try {
            Agenda agenda = the(Agenda.class);
            agenda.standings();
            return agenda;
        } catch (ScheduleException e) {
            throw wrong(e);
        }
    }

    static SetupException wrong(ScheduleException schedule) {
        return new SetupException(List.of(locale -> String.join(System.lineSeparator(), schedule.sentences(locale))));
    }

    @Override
    public void close() {
        spring.close();
    }
}
