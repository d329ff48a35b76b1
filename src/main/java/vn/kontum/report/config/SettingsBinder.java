package vn.kontum.report.config;

import java.beans.PropertyEditorSupport;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.PropertyEditorRegistry;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;

/** Binds an environment to records, and notes what cannot be used and what nothing asked for. */
final class SettingsBinder {
    private static final Set<String> OF_SPRING_BOOT =
            Set.of("spring", "server", "management", "logging", "debug", "trace", "info");

    private final ConfigurableEnvironment environment;
    private final SettingsErrors mistakes;
    private final Binder binder;
    private final CollectingBindHandler collecting;

    SettingsBinder(ConfigurableEnvironment environment, SettingsErrors mistakes) {
        this.environment = environment;
        this.mistakes = mistakes;
        this.binder = binder(environment, environment.getPropertySources());
        PropertySource<?> builtIn =
                environment.getPropertySources().stream().reduce((a, b) -> b).orElseThrow();
        this.collecting = new CollectingBindHandler(binder(environment, Set.of(builtIn)), mistakes);
    }

    private static Binder binder(ConfigurableEnvironment environment, Iterable<PropertySource<?>> sources) {
        return new Binder(
                ConfigurationPropertySources.from(sources),
                new PropertySourcesPlaceholdersResolver(environment),
                (ConversionService) null,
                SettingsBinder::edit);
    }

    /** Spring's own editor looks for a path among the resources of the jar first: {@code templates} is one of them. */
    private static void edit(PropertyEditorRegistry registry) {
        registry.registerCustomEditor(Path.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String text) {
                setValue(text.isBlank() ? null : Path.of(text.strip()));
            }
        });
    }

    /** What is said below a prefix; where a value cannot be used, what is built in. */
    <T> T bind(String prefix, Class<T> type) {
        return binder.bindOrCreate(prefix, Bindable.of(type), collecting);
    }

    /** The texts below a prefix, by the rest of their keys. */
    Map<String, String> texts(String prefix) {
        return binder.bind(prefix, Bindable.mapOf(String.class, String.class)).orElse(Map.of());
    }

    /** Binds to something that exists, whose own checks are as good as ours. */
    void bindTo(String prefix, Object existing) {
        try {
            binder.bind(prefix, Bindable.ofInstance(existing), collecting);
        } catch (BindException e) {
            mistakes.add(place(e.getName().toString()).orElse(prefix), "value.rejected", reason(e));
        }
    }

    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    /** The keys that count here. */
    Set<String> keys() {
        return collecting.keys();
    }

    /** A mistake about a key, at the place where it was given. */
    void mistake(String key, String message, Object... arguments) {
        mistakes.add(place(key).orElse(SettingsEnvironment.FILE + " " + key), message, arguments);
    }

    Optional<String> place(String key) {
        return SettingPlace.find(environment, key).map(SettingPlace::of);
    }

    /** Whether a key belongs to the framework, which knows more keys than are asked for here. */
    static boolean ofSpringBoot(String key) {
        return OF_SPRING_BOOT.contains(key.split("[.\\[]")[0]);
    }

    /**
     * Every key of ours that nothing asked for is a mistake: most often a misspelling, whose effect would be missed
     * silently.
     */
    void refuseUnknown() {
        Set<ConfigurationPropertyName> known =
                keys().stream().map(ConfigurationPropertyName::of).collect(Collectors.toSet());
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (given(source)) {
                Set<String> lists = new HashSet<>();
                for (String key : ((EnumerablePropertySource<?>) source).getPropertyNames()) {
                    boolean former = source instanceof OriginLookup
                            && RenamedSettings.newKey(key).isPresent();
                    if (!ofSpringBoot(key) && !former && !known.contains(ConfigurationPropertyName.adapt(key, '.'))) {
                        refuse(source, key, lists);
                    }
                }
            }
        }
    }

    /** Whether somebody wrote the keys of a source for this program. */
    static boolean given(PropertySource<?> source) {
        return !(source instanceof RenamedSettings.RenamedPropertySource)
                && (source instanceof CommandLinePropertySource
                        || source instanceof OriginLookup && source instanceof EnumerablePropertySource);
    }

    private void refuse(PropertySource<?> source, String key, Set<String> lists) {
        int bracket = key.indexOf('[');
        String name = bracket < 0 ? key : key.substring(0, bracket);
        if (bracket >= 0) {
            if (lists.add(name)) {
                mistakes.add(SettingPlace.of(source, key).replace(key, name), "value.list");
            }
            return;
        }
        boolean section = keys().stream().anyMatch(one -> one.startsWith(ours(key) + "."));
        if (!section || !String.valueOf(source.getProperty(key)).isEmpty()) {
            mistakes.add(SettingPlace.of(source, key), "key.unknown", neighbours(key));
        }
    }

    private static String ours(String key) {
        return key.startsWith("kontum.") || key.equals("kontum") ? key : "kontum." + key;
    }

    /** What stands in the same section, among which the right key will be; all sections where that is unknown too. */
    private String neighbours(String wrong) {
        String name = ours(wrong);
        String section = name.substring(0, name.lastIndexOf('.') + 1);
        Set<String> near = near(section);
        return String.join(", ", near.isEmpty() ? near("kontum.") : near);
    }

    private Set<String> near(String section) {
        return keys().stream()
                .filter(key -> key.startsWith(section))
                .map(key -> {
                    int next = key.indexOf('.', section.length());
                    return next < 0 ? key : key.substring(0, next) + ".*";
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
