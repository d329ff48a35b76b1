package vn.kontum.report.database;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;

/**
 * Where an embedded server listens and what it wants to hear; written down before it starts, so that whoever comes next
 * finds it.
 */
record ServerEndpoint(int port, String password) {
    static final String USER = "kontum";
    static final String SCHEMA = "kontum";

    /**
     * Every process that uses the server holds a connection to this empty schema: who counts them knows who is there.
     */
    static final String PRESENCE = "kontum_presence";

    /** A password nobody knows yet; the port is chosen at the start. */
    static ServerEndpoint fresh() {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        return new ServerEndpoint(0, HexFormat.of().formatHex(random));
    }

    /** As written down last; empty when nothing usable is. */
    static Optional<ServerEndpoint> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
            return Optional.of(new ServerEndpoint(
                    Integer.parseInt(properties.getProperty("port", "")), properties.getProperty("password", "")));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    void write(Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("port", Integer.toString(port));
        properties.setProperty("user", USER);
        properties.setProperty("password", password);
        StringWriter text = new StringWriter();
        properties.store(text, "The embedded database: rewritten at every start");
        Path next = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(next, text.toString());
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    ServerEndpoint at(int other) {
        return new ServerEndpoint(other, password);
    }

    String url(String schema) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + schema + "?sslMode=DISABLED&rewriteBatchedStatements=true";
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "127.0.0.1:" + port;
    }
}
