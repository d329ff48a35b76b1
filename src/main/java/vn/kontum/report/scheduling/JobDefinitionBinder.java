package vn.kontum.report.scheduling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.AbstractBindHandler;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;

/** Binds one file of {@code jobs} with Spring Boot's binder, and collects every mistake with its line. */
final class JobDefinitionBinder {
    private static final String FIELDS =
            "name, description.vi, description.en, job, cron, when, period, misfire, enabled";

    private final String file;
    private final List<JobDefinitionError> mistakes;
    private final List<ConfigurationPropertySource> sources;
    private final boolean readable;

    /** @param mistakes where everything that is wrong goes */
    JobDefinitionBinder(String file, byte[] content, List<JobDefinitionError> mistakes) {
        this.file = file;
        this.mistakes = mistakes;
        this.sources = new JobDefinitionYaml(file, mistakes)
                .load(content).stream()
                        .map(ConfigurationPropertySource::from)
                        .filter(Objects::nonNull)
                        .toList();
        this.readable = mistakes.isEmpty();
    }

    /** Whether the file could be read at all; if not, the mistakes say why. */
    boolean readable() {
        return readable;
    }

    /** What the file says; what cannot be used counts as not given, and what nothing asks for is a mistake too. */
    JobDefinitionProperties bind() {
        CollectingHandler handler = new CollectingHandler();
        JobDefinitionProperties bound = new Binder(sources)
                .bindOrCreate(
                        ConfigurationPropertyName.EMPTY.toString(),
                        Bindable.of(JobDefinitionProperties.class),
                        handler);
        refuseUnknown(handler.asked);
        return bound;
    }

    /** A misspelt field would otherwise be silently left out. */
    private void refuseUnknown(Set<ConfigurationPropertyName> asked) {
        Set<String> told = new HashSet<>();
        for (ConfigurationPropertySource source : sources) {
            for (ConfigurationPropertyName name : (IterableConfigurationPropertySource) source) {
                if (asked.contains(name) || !told.add(field(name))) {
                    continue;
                }
                if (name.isLastElementIndexed() && asked.contains(name.getParent())) {
                    mistake(line(name), field(name), "several");
                } else {
                    mistake(line(name), field(name), "unknown", FIELDS);
                }
            }
        }
    }

    /** Without the number of an element. */
    private static String field(ConfigurationPropertyName name) {
        return name.isLastElementIndexed() ? name.getParent().toString() : name.toString();
    }

    /** Where a field stands, or its first element; 0 where it does not. */
    int line(String field) {
        ConfigurationPropertyName name = ConfigurationPropertyName.of(field);
        int line = line(name);
        return line > 0 ? line : line(field, 0);
    }

    /** Where an element of a field stands; all stand with the first one where the field is no list. */
    int line(String field, int element) {
        int line = line(ConfigurationPropertyName.of(field + "[" + element + "]"));
        return line > 0 ? line : line(ConfigurationPropertyName.of(field));
    }

    private int line(ConfigurationPropertyName name) {
        return property(name).map(JobDefinitionBinder::line).orElse(0);
    }

    private Optional<ConfigurationProperty> property(ConfigurationPropertyName name) {
        return sources.stream()
                .flatMap(source -> Optional.ofNullable(source.getConfigurationProperty(name)).stream())
                .findFirst();
    }

    private static int line(ConfigurationProperty property) {
        Origin given = property.getOrigin();
        Origin origin = given instanceof PropertySourceOrigin wrapped ? wrapped.getOrigin() : given;
        return origin instanceof TextResourceOrigin text && text.getLocation() != null
                ? text.getLocation().getLine() + 1
                : 0;
    }

    void mistake(int line, String field, String key, String... arguments) {
        mistakes.add(new JobDefinitionError(file, line, field, key, new ArrayList<>(List.of(arguments))));
    }

    /** Notes what was asked for, and what of it cannot be used. */
    private final class CollectingHandler extends AbstractBindHandler {
        private final Set<ConfigurationPropertyName> asked = new HashSet<>();

        @Override
        public <T> Bindable<T> onStart(ConfigurationPropertyName name, Bindable<T> target, BindContext context) {
            asked.add(name);
            return target;
        }

        @Override
        public @Nullable Object onFailure(
                ConfigurationPropertyName name, Bindable<?> target, BindContext context, Exception error)
                throws Exception {
            Optional<ConfigurationProperty> found = property(name);
            if (found.isEmpty()) {
                throw error;
            }
            ConfigurationProperty property = found.get();
            String value = String.valueOf(property.getValue());
            Class<?> type = target.getType().resolve(Object.class);
            if (type == JobDefinitionProperties.Misfire.class) {
                mistake(line(property), name.toString(), "choice", value, "once", "skip");
            } else if (type == boolean.class) {
                mistake(line(property), name.toString(), "choice", value, "true", "false");
            } else {
                mistake(line(property), name.toString(), "shape");
            }
            return null;
        }
    }
}
