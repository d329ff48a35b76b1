package vn.kontum.report.database;

import java.util.List;

/** What an embedded server is told whenever it starts: our schemas, our account, and that nobody else has one. */
final class ServerInitScript {
    private ServerInitScript() {}

    /** One statement a line, as the server wants them. */
    static List<String> of(ServerEndpoint address) {
        String account = "'" + ServerEndpoint.USER + "'@'127.0.0.1'";
        String password = " IDENTIFIED BY '" + address.password() + "';";
        return List.of(
                "CREATE DATABASE IF NOT EXISTS " + ServerEndpoint.SCHEMA
                        + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;",
                "CREATE DATABASE IF NOT EXISTS " + ServerEndpoint.PRESENCE + ";",
                "DROP DATABASE IF EXISTS test;",
                "DELETE FROM mysql.db WHERE Db LIKE 'test%';",
                "DELETE FROM mysql.global_priv WHERE User = '' OR (User = 'root' AND Host <> 'localhost');",
                "FLUSH PRIVILEGES;",
                "ALTER USER 'root'@'localhost'" + password,
                "CREATE USER IF NOT EXISTS " + account + password,
                "ALTER USER " + account + password,
                "GRANT ALL ON " + ServerEndpoint.SCHEMA + ".* TO " + account + ";",
                "GRANT ALL ON " + ServerEndpoint.PRESENCE + ".* TO " + account + ";",
                "GRANT SHUTDOWN ON *.* TO " + account + ";");
    }
}
