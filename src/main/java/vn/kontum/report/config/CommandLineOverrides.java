package vn.kontum.report.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a caller wishes different from the settings file.
 *
 * @param config folder of the settings and the catalogue
 * @param dbUrl an external database in place of the one in the settings
 */
public record CommandLineOverrides(
        Optional<Path> config,
        Optional<Path> work,
        Optional<String> language,
        Optional<String> dbUrl,
        Optional<String> dbUser,
        Optional<Path> dbPasswordFile) {

    /** Everything as the settings say. */
    public static CommandLineOverrides none() {
        return new CommandLineOverrides(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public CommandLineOverrides withWork(Path folder) {
        return new CommandLineOverrides(config, Optional.of(folder), language, dbUrl, dbUser, dbPasswordFile);
    }

    public CommandLineOverrides withConfig(Path folder) {
        return new CommandLineOverrides(Optional.of(folder), work, language, dbUrl, dbUser, dbPasswordFile);
    }
}
