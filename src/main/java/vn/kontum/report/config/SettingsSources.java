package vn.kontum.report.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import vn.kontum.report.config.InvalidSettingsException.SettingsError;
import vn.kontum.report.text.Messages;

/** Where the settings come from: files, environment and arguments, in the order in which they count. */
public final class SettingsSources {
    private static final List<String> PREFIXES = List.of("SPRING_", "SERVER_", "MANAGEMENT_", "LOGGING_", "KONTUM_");

    private final ConfigurableEnvironment environment;
    private final SettingsBinder binder;

    /** @param binder knows which keys count beside those of the framework */
    SettingsSources(ConfigurableEnvironment environment, SettingsBinder binder) {
        this.environment = environment;
        this.binder = binder;
    }

    /** What is said under a key that there is no more. */
    record FormerValue(String place, String text) {}

    /** A copy for one application, which may add to it. */
    public ConfigurableEnvironment environment() {
        StandardEnvironment copy = new StandardEnvironment();
        copy.getPropertySources().stream()
                .map(PropertySource::getName)
                .toList()
                .forEach(copy.getPropertySources()::remove);
        environment.getPropertySources().forEach(copy.getPropertySources()::addLast);
        copy.setActiveProfiles(environment.getActiveProfiles());
        return copy;
    }

    /** With options of the command line, by the settings that they stand for. */
    SettingsSources with(Map<String, String> options) {
        ConfigurableEnvironment other = environment();
        Map<String, Object> all = new HashMap<>(options);
        if (other.getPropertySources().get(SettingsEnvironment.OPTIONS) instanceof MapPropertySource former) {
            former.getSource().forEach(all::putIfAbsent);
        }
        other.getPropertySources()
                .replace(SettingsEnvironment.OPTIONS, new MapPropertySource(SettingsEnvironment.OPTIONS, all));
        return new SettingsSources(other, binder);
    }

    /** The kind of database, which the version before asked for. */
    Optional<FormerValue> formerKind() {
        return environment.getPropertySources().stream()
                .filter(source -> source instanceof OriginLookup && source.containsProperty(RenamedSettings.KIND))
                .findFirst()
                .map(source -> new FormerValue(
                        SettingPlace.of(source, RenamedSettings.KIND),
                        String.valueOf(source.getProperty(RenamedSettings.KIND))));
    }

    /** Where the value of a key that counts was given: a place in a file, a variable, an option; empty: nowhere. */
    public Optional<String> origin(String key) {
        return SettingPlace.find(environment, key).map(SettingPlace::of);
    }

    /** What was said and does not do what it seems to say; nothing of it keeps the system from starting. */
    public List<SettingsError> warnings() {
        List<SettingsError> warnings = new ArrayList<>();
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (SettingsBinder.given(source) && source instanceof EnumerablePropertySource<?> file) {
                Stream.of(file.getPropertyNames())
                        .sorted()
                        .forEach(key -> former(file, key).ifPresent(warnings::add));
            }
        }
        foreign(warnings);
        return warnings;
    }

    private static Optional<SettingsError> former(EnumerablePropertySource<?> file, String key) {
        if (!(file instanceof OriginLookup) || RenamedSettings.newKey(key).isEmpty()) {
            return Optional.empty();
        }
        boolean external = "external".equalsIgnoreCase(String.valueOf(file.getProperty(RenamedSettings.KIND)));
        boolean unused = key.equals(RenamedSettings.KIND) || key.equals(RenamedSettings.URL) && !external;
        return Optional.of(warning(
                SettingPlace.of(file, key),
                unused ? "key.replaced" : "key.renamed",
                RenamedSettings.newKey(key).orElse("")));
    }

    private void foreign(List<SettingsError> warnings) {
        Set<String> keys = binder.keys();
        Map<PropertySource<?>, List<String>> written = new HashMap<>();
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (SettingsBinder.given(source) && source instanceof EnumerablePropertySource<?> file) {
                written.put(
                        source,
                        Stream.of(file.getPropertyNames())
                                .filter(SettingsBinder::ofSpringBoot)
                                .filter(key -> !keys.contains(key))
                                .sorted()
                                .toList());
            }
        }
        Set<String> variables = variables();
        if (variables.isEmpty() && written.values().stream().allMatch(List::isEmpty)) {
            return;
        }
        ConfigurationMetadata metadata = ConfigurationMetadata.ofThisBuild();
        written.forEach((source, names) -> names.forEach(key -> {
            if (!metadata.describes(key)) {
                warnings.add(warning(SettingPlace.of(source, key), "key.undescribed"));
            } else if (!ConfigurationMetadata.hasEffect(key)) {
                warnings.add(warning(SettingPlace.of(source, key), "key.without-effect"));
            }
        }));
        Set<String> ours = keys.stream().map(ConfigurationMetadata::variable).collect(Collectors.toSet());
        for (String variable : variables) {
            if (!ours.contains(variable) && !metadata.describesVariable(variable)) {
                warnings.add(warning(variable, "variable.unused"));
            } else if (!ConfigurationMetadata.variableHasEffect(variable)) {
                warnings.add(warning(variable, "key.without-effect"));
            }
        }
    }

    private Set<String> variables() {
        PropertySource<?> source =
                environment.getPropertySources().get(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        return source instanceof EnumerablePropertySource<?> all
                ? Stream.of(all.getPropertyNames())
                        .filter(name -> PREFIXES.stream().anyMatch(name::startsWith))
                        .collect(Collectors.toCollection(TreeSet::new))
                : Set.of();
    }

    private static SettingsError warning(String place, String message, Object... arguments) {
        return locale -> "[" + place + "] " + new Messages("settings", locale).text(message, arguments);
    }
}
