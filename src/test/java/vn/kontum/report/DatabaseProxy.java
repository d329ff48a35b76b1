package vn.kontum.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The line between a process and its database, to be cut or held. Whoever connects to its port talks to the server
 * behind it.
 */
public final class DatabaseProxy implements AutoCloseable {
    private final InetSocketAddress server;
    private final ServerSocket door;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private final AtomicLong toServer = new AtomicLong();
    private final AtomicLong fromServer = new AtomicLong();
    private volatile long cutRequestAt = Long.MAX_VALUE;
    private volatile long cutReplyAt = Long.MAX_VALUE;
    private volatile boolean held;

    private DatabaseProxy(InetSocketAddress server, int port) throws IOException {
        this.server = server;
        this.door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        daemon(this::open);
    }

    /** To the server of the tests, from a free port. */
    public static DatabaseProxy toTheDatabase() {
        return toTheDatabase(0);
    }

    /** To the server of the tests, from a port that others know already. */
    public static DatabaseProxy toTheDatabase(int port) {
        try {
            return new DatabaseProxy(TestDatabase.address(), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A port nobody listens on. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    /** How many bytes of requests came through so far. */
    public long asked() {
        return toServer.get();
    }

    /** How many bytes of answers came through so far. */
    public long replied() {
        return fromServer.get();
    }

    /** Lets so many more bytes of requests through, then cuts every connection once: what was said arrived in part. */
    public void cutRequestsAfter(long bytes) {
        cutRequestAt = toServer.get() + bytes;
    }

    /**
     * Lets so many more bytes of answers through, then cuts every connection once: what was asked was done, the answer
     * is lost.
     */
    public void cutRepliesAfter(long bytes) {
        cutReplyAt = fromServer.get() + bytes;
    }

    /** Whether the cut that was asked for has happened. */
    public boolean wasCut() {
        return cutRequestAt == Long.MAX_VALUE && cutReplyAt == Long.MAX_VALUE;
    }

    /** Forgets a cut that has not happened. */
    public void cutNoMore() {
        cutRequestAt = Long.MAX_VALUE;
        cutReplyAt = Long.MAX_VALUE;
    }

    /** Nothing comes through any more, and nobody is told. */
    public void hold() {
        held = true;
    }

    public void letGo() {
        held = false;
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Socket behind = new Socket();
                behind.connect(server);
                ends.add(client);
                ends.add(behind);
                daemon(() -> pump(client, behind, true));
                daemon(() -> pump(behind, client, false));
            } catch (IOException closed) {
                cut();
            }
        }
    }

    private void pump(Socket from, Socket to, boolean request) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                long allowed = allowed(read, request);
                out.write(buffer, 0, (int) allowed);
                if (allowed < read) {
                    cutNoMore();
                    cut();
                    return; // this one too, if another cut has forgotten it already
                }
            }
        } catch (IOException | InterruptedException gone) {
            ends.remove(from);
            ends.remove(to);
        }
    }

    private long allowed(int bytes, boolean request) throws InterruptedException {
        while (held) {
            Thread.sleep(5);
        }
        long before = (request ? toServer : fromServer).getAndAdd(bytes);
        long limit = request ? cutRequestAt : cutReplyAt;
        return Math.max(0, Math.min(bytes, limit - before));
    }

    /** Cuts every connection now; new ones may be made. */
    public void cut() {
        for (Socket one : ends) {
            ends.remove(one); // not all at once: one that is made meanwhile is still to be found
            end(one);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        held = false;
        cut();
    }
}
