package vn.kontum.report.web;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Holds every run at its first step while it is shut, so that a race lasts until everybody has run. */
public final class RunGate implements AutoCloseable {
    private final Connection connection;

    private RunGate(Connection connection) {
        this.connection = connection;
    }

    /** Takes the row that the library numbers its jobs by. */
    public static RunGate shut(DataSource source) throws SQLException {
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.executeQuery("SELECT * FROM BATCH_JOB_INSTANCE_SEQ FOR UPDATE");
        }
        return new RunGate(connection);
    }

    /** Opens it. */
    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.close();
    }
}
