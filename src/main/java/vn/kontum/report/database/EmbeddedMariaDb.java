package vn.kontum.report.database;

import ch.vorburger.exec.ManagedProcessException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One server for all processes that use a work folder: the first starts it, the last stops it, one that was killed
 * leaves it for the next.
 *
 * @implNote Starting and stopping happen under the lock only.
 */
final class EmbeddedMariaDb implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMariaDb.class);
    private static final int TRIES = 3;
    private static final long STOP_SECONDS = 60;

    private final DatabaseProperties.Embedded setup;
    private final ServerDirectory folder;
    private final ServerProcess process;
    private final ServerBinaries program;
    private final ServerUsageMarker presence;

    EmbeddedMariaDb(DatabaseProperties.Embedded setup) throws IOException, InterruptedException {
        this.setup = setup;
        this.folder = new ServerDirectory(setup.folder().toAbsolutePath().normalize());
        folder.prepare();
        this.process = new ServerProcess(setup, folder);
        this.program = ServerBinaries.of(setup, folder);
        this.presence = lock().holding(() -> new ServerUsageMarker(ensureRunning()));
    }

    /** The account that lays the tables. */
    SchemaOwnerAccount owner() throws IOException {
        return SchemaOwnerAccount.read(folder.owner())
                .orElseThrow(() -> new DatabaseException("owner", folder.owner()));
    }

    ServerEndpoint address() {
        return presence.address();
    }

    /** Starts the server again when it has died; false when that does not help, because it is alive or had to move. */
    boolean revive() throws IOException, InterruptedException {
        return lock().holding(() -> !(process.running().isPresent() && reachable(address()))
                && ensureRunning().equals(address()));
    }

    /** Whether the server that runs was started within this time, by whichever process. */
    boolean startedWithin(Duration time) throws IOException {
        return process.running()
                .flatMap(server -> server.info().startInstant())
                .filter(start -> start.isAfter(Instant.now().minus(time)))
                .isPresent();
    }

    private ServerLock lock() {
        return new ServerLock(folder.lock(), setup.startTimeout().plusSeconds(STOP_SECONDS));
    }

    private ServerEndpoint ensureRunning() throws IOException, InterruptedException {
        ServerEndpoint known = ServerEndpoint.read(folder.address()).orElseGet(ServerEndpoint::fresh);
        // The process is looked at before its port: no password is said to whoever else may listen there.
        Optional<ProcessHandle> left = process.running();
        if (left.isPresent()) {
            if (known.port() != 0 && waitFor(left.get(), known) && ownerKnown(known)) {
                return known;
            }
            if (left.get().isAlive()) {
                ServerProcess.end(left.get());
            }
        }
        return start(known);
    }

    /** A server that an earlier version started knows no owner: it is started anew. */
    private boolean ownerKnown(ServerEndpoint at) throws IOException {
        Optional<SchemaOwnerAccount> owner = SchemaOwnerAccount.read(folder.owner());
        return owner.isPresent()
                && answers(at, SchemaOwnerAccount.USER, owner.get().password(), ServerEndpoint.SCHEMA);
    }

    private ServerEndpoint start(ServerEndpoint known) throws IOException, InterruptedException {
        install();
        SchemaOwnerAccount owner = SchemaOwnerAccount.read(folder.owner()).orElseGet(SchemaOwnerAccount::fresh);
        owner.write(folder.owner());
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            ServerEndpoint next = known.at(process.port(attempt == 1 ? known.port() : 0));
            next.write(folder.address());
            ProcessHandle started = process.start(program, next, owner);
            if (waitFor(started, next)) {
                Files.deleteIfExists(folder.initFile());
                return next;
            }
            if (started.isAlive()) {
                ServerProcess.end(started);
                throw new DatabaseException("start.slow", setup.startTimeout().toSeconds(), folder.log());
            }
        }
        throw process.diskFull()
                ? new DatabaseException("start.full", folder.data(), folder.log())
                : new DatabaseException("start.failed", process.lastError(), folder.log());
    }

    private void install() throws IOException, InterruptedException {
        try {
            program.unpack();
            program.layTables();
        } catch (ManagedProcessException e) {
            throw new DatabaseException("tables", String.valueOf(e.getMessage())).because(e);
        }
    }

    /** Until it answers, ends, or has had its time. */
    private boolean waitFor(ProcessHandle server, ServerEndpoint at) throws InterruptedException {
        long until = System.nanoTime() + setup.startTimeout().toNanos();
        while (server.isAlive() && System.nanoTime() < until) {
            if (reachable(at)) {
                return true;
            }
            Thread.sleep(20);
        }
        return false;
    }

    /** Whether our server answers there: it knows our password and works on our tables. */
    private boolean reachable(ServerEndpoint at) {
        return answers(at, ServerEndpoint.USER, at.password(), ServerEndpoint.PRESENCE);
    }

    private boolean answers(ServerEndpoint at, String user, String password, String schema) {
        String url = at.url(schema) + "&connectTimeout=2000&socketTimeout="
                + Duration.ofSeconds(5).toMillis();
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT @@datadir")) {
            row.next();
            return folder.data().equals(Path.of(row.getString(1)).normalize());
        } catch (SQLException nobody) {
            LOG.debug("nobody answers at {}: {}", at, nobody.getMessage());
            return false;
        }
    }

    @Override
    public void close() {
        try {
            lock().holding(this::leave);
        } catch (IOException | DatabaseException e) {
            LOG.warn("the embedded database is left running, the next process finds it: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            presence.close();
        }
    }

    /** Waits until it has gone, so that nobody finds one that is about to go. */
    private boolean leave() throws IOException, InterruptedException {
        Optional<ProcessHandle> server = process.running();
        boolean told = presence.leaveLast();
        presence.close();
        if (told && server.isPresent() && !ServerProcess.ended(server.get(), STOP_SECONDS)) {
            LOG.warn("the embedded database takes longer than {} s to stop, it goes on by itself", STOP_SECONDS);
        }
        return told;
    }
}
