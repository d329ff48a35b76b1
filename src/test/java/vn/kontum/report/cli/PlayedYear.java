package vn.kontum.report.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import vn.kontum.report.PreparedFolder;
import vn.kontum.report.TestDatabase;

/** The sample year as {@code demo} leaves it, which takes half a minute, for every test that begins there. */
final class PlayedYear {
    private PlayedYear() {}

    /** With a work folder and tables of its own, until the end of the test class that asks. */
    static CommandResult.Place copy(Path to) throws IOException, SQLException {
        String url = TestDatabase.migratedUrl();
        prepared().copy(to.resolve("work"), url);
        return CommandResult.Place.onTestServer(to, url);
    }

    /** What {@code demo --json} answered; the files that it names are still there. */
    static CommandResult said() throws IOException {
        return new CommandResult(0, Files.readString(prepared().folder().resolve("said")), "");
    }

    private static PreparedFolder prepared() {
        return PreparedFolder.once("sample-year", (folder, url) -> {
            CommandResult said = CommandResult.Place.onTestServer(folder, url).line("demo", "--json");
            if (said.exit() != 0) {
                throw new IllegalStateException(said.toString());
            }
            Files.writeString(folder.resolve("said"), said.out());
        });
    }
}
