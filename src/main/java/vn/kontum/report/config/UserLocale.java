package vn.kontum.report.config;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kontum.report.text.Messages;

/**
 * In which language people are spoken to.
 *
 * @implNote Asked before the settings are checked, so it must never fail.
 */
public final class UserLocale {
    private UserLocale() {}

    /** The wish of the caller, else of the settings, else of the system; Vietnamese where nobody wishes for English. */
    public static Locale of(Optional<String> wish, Optional<Path> config, Map<String, String> environment) {
        return wish.flatMap(UserLocale::locale)
                .or(() ->
                        Optional.ofNullable(environment.get("KONTUM_LANGUAGE")).flatMap(UserLocale::locale))
                .or(() -> settings(config.orElse(Path.of("config"))))
                .orElseGet(() -> system(environment));
    }

    private static Optional<Locale> locale(String language) {
        return switch (language.toLowerCase(Locale.ROOT)) {
            case "vi" -> Optional.of(Messages.VIETNAMESE);
            case "en" -> Optional.of(Locale.ENGLISH);
            default -> Optional.empty();
        };
    }

    private static Optional<Locale> settings(Path folder) {
        Path file = folder.resolve(SettingsEnvironment.FILE);
        return SettingsYaml.text(file, "kontum.language")
                .or(() -> SettingsYaml.text(file, "language"))
                .flatMap(UserLocale::locale);
    }

    private static Locale system(Map<String, String> environment) {
        boolean english = Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(environment::get)
                .filter(value -> value != null && !value.isEmpty())
                .findFirst()
                .filter(value -> value.startsWith("en"))
                .isPresent();
        return english ? Locale.ENGLISH : Messages.VIETNAMESE;
    }
}
