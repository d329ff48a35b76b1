package vn.kontum.report.edge;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a caller wishes different from the settings file.
 *
 * @param config folder of the settings and the catalogue
 * @param dbUrl an external database in place of the one in the settings
 */
public record Options(
        Optional<Path> config,
        Optional<Path> work,
        Optional<String> language,
        Optional<String> dbUrl,
        Optional<String> dbUser,
        Optional<Path> dbPasswordFile) {

    /** Everything as the settings say. */
    public static Options none() {
        return new Options(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public Options withWork(Path folder) {
        return new Options(config, Optional.of(folder), language, dbUrl, dbUser, dbPasswordFile);
    }

    public Options withConfig(Path folder) {
        return new Options(Optional.of(folder), work, language, dbUrl, dbUser, dbPasswordFile);
    }
}
