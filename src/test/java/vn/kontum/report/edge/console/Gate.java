package vn.kontum.report.edge.console;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Holds every run at its first step while it is shut, so that a race lasts until everybody has run. */
final class Gate implements AutoCloseable {
    private final Connection connection;

    private Gate(Connection connection) {
        this.connection = connection;
    }

    /** Takes the row that the library numbers its jobs by. */
    static Gate shut(DataSource source) throws SQLException {
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.executeQuery("SELECT * FROM BATCH_JOB_INSTANCE_SEQ FOR UPDATE");
        }
        return new Gate(connection);
    }

    /** Opens it. */
    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.close();
    }
}
