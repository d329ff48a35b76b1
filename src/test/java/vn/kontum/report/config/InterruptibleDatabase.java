package vn.kontum.report.config;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * A database as a process sees it that is killed at its n-th statement or commit, just before it or just after it was done:
 * from then on nothing works any more, and the server rolls back what was open.
 */
public final class InterruptibleDatabase extends AbstractDataSource {
    private static final Set<String> AFTER_DEATH = Set.of("close", "rollback", "isClosed", "toString", "hashCode");

    private final DataSource real;
    private final int dieAt;
    private final boolean afterwards;
    private final AtomicInteger calls = new AtomicInteger();

    public InterruptibleDatabase(DataSource real, int dieAt, boolean afterwards) {
        this.real = real;
        this.dieAt = dieAt;
        this.afterwards = afterwards;
    }

    /**
     * Gives executions numbers that no other test of this process comes to: Spring Batch finds what an execution of a killed job left in
     * memory by its number alone, which a process that is really killed takes with it.
     */
    public static void numberExecutionsApart(JdbcTemplate database) {
        database.update("UPDATE BATCH_JOB_EXECUTION_SEQ SET ID = ID + 1000000");
        database.update("UPDATE BATCH_STEP_EXECUTION_SEQ SET ID = ID + 1000000");
    }

    /** What a killed process would throw, if it could. */
    public static final class Killed extends Error {
        Killed(int call) {
            super("killed at call " + call);
        }
    }

    public boolean dead() {
        return calls.get() >= dieAt;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (dead()) {
            throw new Killed(calls.get());
        }
        return proxy(Connection.class, real.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) {
        throw new UnsupportedOperationException();
    }

    private <T> T proxy(Class<T> type, Object target) {
        InvocationHandler handler = (self, method, arguments) -> call(target, method, arguments);
        Class<?>[] types =
                target instanceof PreparedStatement ? new Class<?>[] {PreparedStatement.class} : new Class<?>[] {type};
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), types, handler));
    }

    private Object call(Object target, Method method, Object[] arguments) throws Throwable {
        boolean counts =
                method.getName().startsWith("execute") || method.getName().equals("commit");
        if (dead() && !AFTER_DEATH.contains(method.getName())) {
            throw new Killed(calls.get());
        }
        boolean dies = counts && calls.incrementAndGet() == dieAt;
        if (dies && !afterwards) {
            throw new Killed(dieAt);
        }
        Object result = invoke(target, method, arguments);
        if (dies) {
            throw new Killed(dieAt);
        }
        return result instanceof Statement ? proxy(Statement.class, result) : result;
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
