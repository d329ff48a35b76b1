package vn.kontum.report.scheduling;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.SchedulerRepository;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.impl.jdbcjobstore.StdJDBCDelegate;
import org.quartz.simpl.SimpleThreadPool;
import org.quartz.spi.JobFactory;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;

/** Quartz, with its store in our database, as one of several processes that share it. */
final class SchedulerFactory {
    static final String NAME = "kontum-report";

    private SchedulerFactory() {}

    /** A scheduler that fires nothing until it is started. */
    static Scheduler create(DataSource database, SchedulerProperties schedulerProperties, JobFactory factory)
            throws SchedulerException {
        String source = "kontum-report-" + UUID.randomUUID();
        DBConnectionManager.getInstance().addConnectionProvider(source, new ApplicationConnections(database));
        Scheduler scheduler = new StdSchedulerFactory(properties(source, schedulerProperties)).getScheduler();
        SchedulerRepository.getInstance().remove(NAME); // another one in this process would be handed out for its own
        scheduler.setJobFactory(factory);
        return scheduler;
    }

    private static Properties properties(String source, SchedulerProperties schedulerProperties) {
        Properties properties = new Properties();
        properties.setProperty("org.quartz.scheduler.instanceName", NAME);
        properties.setProperty("org.quartz.scheduler.instanceId", instanceId());
        properties.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
        properties.setProperty(
                "org.quartz.scheduler.idleWaitTime",
                Long.toString(Math.max(1000, schedulerProperties.watchInterval().toMillis())));
        properties.setProperty("org.quartz.threadPool.class", SimpleThreadPool.class.getName());
        properties.setProperty("org.quartz.threadPool.threadCount", "6");
        properties.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
        properties.setProperty("org.quartz.jobStore.class", JobStoreTX.class.getName());
        properties.setProperty("org.quartz.jobStore.driverDelegateClass", StdJDBCDelegate.class.getName());
        properties.setProperty("org.quartz.jobStore.dataSource", source);
        properties.setProperty("org.quartz.jobStore.useProperties", "true");
        properties.setProperty("org.quartz.jobStore.isClustered", "true");
        // Without it a trigger can be taken twice in a cluster (A read it, B fired it and set it waiting again, A takes
        // it).
        properties.setProperty("org.quartz.jobStore.acquireTriggersWithinLock", "true");
        properties.setProperty(
                "org.quartz.jobStore.misfireThreshold",
                Long.toString(schedulerProperties.lateAfter().toMillis()));
        properties.setProperty(
                "org.quartz.jobStore.clusterCheckinInterval",
                Long.toString(schedulerProperties.checkInInterval().toMillis()));
        properties.setProperty("org.quartz.jobStore.makeThreadsDaemons", "true");
        return properties;
    }

    /**
     * A name that no other scheduler of the database has, at most 47 characters: Quartz appends a number to it in a
     * column of 95.
     *
     * @implNote AUTO is host name and milliseconds. Two processes started in the same millisecond then pass for one, and
     *     what the first was doing when it was killed is never taken up: the other one signs in for both.
     */
    static String instanceId() {
        return ProcessHandle.current().pid() + "-" + UUID.randomUUID();
    }

    /** Connections of the application's own pool, which outlives the scheduler. */
    private record ApplicationConnections(DataSource database) implements ConnectionProvider {
        @Override
        public Connection getConnection() throws SQLException {
            return database.getConnection();
        }

        @Override
        public void initialize() {
            // the pool is open already
        }

        @Override
        public void shutdown() {
            // the pool is closed by its owner
        }
    }
}
