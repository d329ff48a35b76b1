package vn.kontum.report.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a caller wishes different from the settings file.
 *
 * @param config folder of the settings and the catalogue
 * @param options what named options such as {@code --work} say, by the setting that they stand for
 * @param arguments settings given as {@code --key=value}
 * @param environment variables of the process
 */
public record CommandLineOverrides(
        Optional<Path> config, Map<String, String> options, List<String> arguments, Map<String, String> environment) {
    /** The options that stand for a setting. */
    static final Map<String, String> OPTION_NAMES = Map.of(
            "kontum.work", "--work",
            "kontum.language", "--lang",
            "spring.datasource.url", "--db-url",
            "spring.datasource.username", "--db-user",
            "kontum.database.password-file", "--db-password-file",
            "server.port", "--port",
            "management.server.port", "--management-port");

    public CommandLineOverrides {
        options = Map.copyOf(options);
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    /** The options that every command has, without arguments and environment. */
    public CommandLineOverrides(
            Optional<Path> config,
            Optional<Path> work,
            Optional<String> language,
            Optional<String> dbUrl,
            Optional<String> dbUser,
            Optional<Path> dbPasswordFile) {
        this(config, options(work, language, dbUrl, dbUser, dbPasswordFile), List.of(), Map.of());
    }

    private static Map<String, String> options(
            Optional<Path> work,
            Optional<String> language,
            Optional<String> dbUrl,
            Optional<String> dbUser,
            Optional<Path> dbPasswordFile) {
        Map<String, String> options = new TreeMap<>();
        work.ifPresent(folder -> options.put("kontum.work", folder.toString()));
        language.ifPresent(wish -> options.put("kontum.language", wish));
        dbUrl.ifPresent(url -> options.put("spring.datasource.url", url));
        dbUser.ifPresent(user -> options.put("spring.datasource.username", user));
        dbPasswordFile.ifPresent(file -> options.put("kontum.database.password-file", file.toString()));
        return options;
    }

    /** Everything as the settings say. */
    public static CommandLineOverrides none() {
        return new CommandLineOverrides(Optional.empty(), Map.of(), List.of(), Map.of());
    }

    public CommandLineOverrides withWork(Path folder) {
        return withOption("kontum.work", folder.toString());
    }

    public CommandLineOverrides withConfig(Path folder) {
        return new CommandLineOverrides(Optional.of(folder), options, arguments, environment);
    }

    /** As if the option that stands for a setting were given. */
    public CommandLineOverrides withOption(String setting, String value) {
        Map<String, String> more = new TreeMap<>(options);
        more.put(setting, value);
        return new CommandLineOverrides(config, more, arguments, environment);
    }

    /** With more settings given as {@code --key=value}. */
    public CommandLineOverrides withArguments(List<String> more) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(more);
        return new CommandLineOverrides(config, options, all, environment);
    }

    public CommandLineOverrides withEnvironment(Map<String, String> variables) {
        return new CommandLineOverrides(config, options, arguments, variables);
    }
}
