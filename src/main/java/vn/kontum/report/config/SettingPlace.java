package vn.kontum.report.config;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Where a setting was given, as somebody would look for it. */
final class SettingPlace {
    private SettingPlace() {}

    /**
     * {@code file:line:column key}, the name of a variable of the environment, or the option or argument of the command
     * line.
     */
    static String of(ConfigurationProperty property) {
        Object source = property.getSource().getUnderlyingSource();
        String key = property.getName().toString();
        return source instanceof PropertySource<?> named ? of(named, key, property.getOrigin()) : key;
    }

    /** As {@link #of(ConfigurationProperty)}, for a key as it is written in a source. */
    static String of(PropertySource<?> source, String key) {
        return of(source, key, OriginLookup.getOrigin(source, key));
    }

    private static String of(PropertySource<?> source, String name, @Nullable Origin origin) {
        String key = source instanceof RenamedSettings.RenamedPropertySource renamed ? renamed.formerName(name) : name;
        if (written(origin) instanceof TextResourceOrigin text) {
            return place(text) + " " + key;
        }
        if (source instanceof CommandLinePropertySource<?>) {
            return "--" + key;
        }
        return switch (source.getName()) {
            case SettingsEnvironment.OPTIONS -> CommandLineOverrides.OPTION_NAMES.getOrDefault(key, key);
            case StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME -> "-D" + key;
            default -> origin instanceof PropertySourceOrigin variable ? variable.getPropertyName() : key;
        };
    }

    /** What a source knows of a value is wrapped into the fact that it comes from that source. */
    private static @Nullable Origin written(@Nullable Origin origin) {
        return origin instanceof PropertySourceOrigin wrapped && wrapped.getOrigin() != null
                ? wrapped.getOrigin()
                : origin;
    }

    /** Where the value of a key comes from that counts; empty where nobody gave one. */
    static Optional<ConfigurationProperty> find(ConfigurableEnvironment environment, String key) {
        ConfigurationPropertyName name = ConfigurationPropertyName.of(key);
        for (ConfigurationPropertySource source : ConfigurationPropertySources.from(environment.getPropertySources())) {
            ConfigurationProperty property = source.getConfigurationProperty(name);
            if (property != null) {
                return Optional.of(property);
            }
        }
        return Optional.empty();
    }

    private static String place(TextResourceOrigin origin) {
        String file;
        try {
            file = readable(origin.getResource().getFile().toPath());
        } catch (IOException | RuntimeException e) {
            file = SettingsEnvironment.FILE; // what is built in lies in the jar and is no file
        }
        TextResourceOrigin.Location at = origin.getLocation();
        return at == null ? file : file + ":" + (at.getLine() + 1) + ":" + (at.getColumn() + 1);
    }

    /** From the working directory, where it lies below it. */
    private static String readable(Path file) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = file.toAbsolutePath();
        return (absolute.startsWith(here) ? here.relativize(absolute) : absolute).toString();
    }
}
