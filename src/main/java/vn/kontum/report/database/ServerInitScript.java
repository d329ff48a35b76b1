package vn.kontum.report.database;

import java.util.List;

/**
 * What an embedded server is told whenever it starts: our schemas, the account of their owner and the one that serves,
 * and that nobody else has one. The serving account gets its rights table by table, see {@link
 * ServiceAccountPrivileges}.
 */
final class ServerInitScript {
    private ServerInitScript() {}

    /** One statement a line, as the server wants them. */
    static List<String> of(ServerEndpoint address, SchemaOwnerAccount owner) {
        String account = "'" + ServerEndpoint.USER + "'@'127.0.0.1'";
        String password = " IDENTIFIED BY '" + address.password() + "';";
        String master = "'" + SchemaOwnerAccount.USER + "'@'127.0.0.1'";
        String secret = " IDENTIFIED BY '" + owner.password() + "';";
        return List.of(
                "CREATE DATABASE IF NOT EXISTS " + ServerEndpoint.SCHEMA
                        + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;",
                "CREATE DATABASE IF NOT EXISTS " + ServerEndpoint.PRESENCE + ";",
                "DROP DATABASE IF EXISTS test;",
                "DELETE FROM mysql.db WHERE Db LIKE 'test%';",
                "DELETE FROM mysql.global_priv WHERE User = '' OR (User = 'root' AND Host <> 'localhost');",
                "DELETE FROM mysql.db WHERE User = '" + ServerEndpoint.USER + "' AND Db = '" + ServerEndpoint.SCHEMA
                        + "';",
                "FLUSH PRIVILEGES;",
                "ALTER USER 'root'@'localhost'" + secret,
                "CREATE USER IF NOT EXISTS " + account + password,
                "ALTER USER " + account + password,
                "CREATE USER IF NOT EXISTS " + master + secret,
                "ALTER USER " + master + secret,
                "GRANT ALL ON " + ServerEndpoint.SCHEMA + ".* TO " + master + " WITH GRANT OPTION;",
                "GRANT SELECT ON mysql.tables_priv TO " + master + ";",
                "GRANT ALL ON " + ServerEndpoint.PRESENCE + ".* TO " + account + ";",
                "GRANT SHUTDOWN ON *.* TO " + account + ";");
    }
}
