package vn.kontum.report.config;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Loads the settings as Spring Boot does, in its order: arguments, system properties, environment variables, {@code
 * application-<profile>.yml}, {@code application.yml}, and what is built in.
 */
final class SettingsEnvironment {
    static final String FILE = "application.yml";
    /** What named options of the command line say. */
    static final String OPTIONS = "options";

    private static final String LOCATION = "settingsLocation";
    private static final String BUILT_IN = "classpath:/defaults/config/";

    private final CommandLineOverrides options;
    private final Optional<Path> config;
    private final SettingsErrors mistakes;

    private SettingsEnvironment(CommandLineOverrides options, Optional<Path> config, SettingsErrors mistakes) {
        this.options = options;
        this.config = config;
        this.mistakes = mistakes;
    }

    /**
     * An environment that a Spring application takes as it is: it does not look for files again.
     *
     * @param config folder of the file; empty where only what is built in counts
     */
    static ConfigurableEnvironment load(CommandLineOverrides options, Optional<Path> config, SettingsErrors mistakes) {
        return new SettingsEnvironment(options, config, mistakes).load();
    }

    private ConfigurableEnvironment load() {
        StandardEnvironment environment = new StandardEnvironment();
        MutablePropertySources sources = environment.getPropertySources();
        String variables = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        sources.replace(variables, new SystemEnvironmentPropertySource(variables, Map.copyOf(options.environment())));
        sources.addFirst(new SimpleCommandLinePropertySource(options.arguments().toArray(String[]::new)));
        sources.addFirst(new MapPropertySource(OPTIONS, new HashMap<>(options.options())));
        Map<String, Object> places = new HashMap<>(Map.of("spring.config.location[0]", BUILT_IN));
        config.ifPresent(folder -> places.put("spring.config.location[1]", "optional:" + directory(folder)));
        sources.addFirst(new MapPropertySource(LOCATION, places));
        try {
            ConfigDataEnvironmentPostProcessor.applyTo(environment);
            config.map(folder -> folder.resolve(FILE))
                    .filter(Files::isRegularFile)
                    .ifPresent(
                            file -> SettingsYaml.read(file, mistakes)); // a key written in two ways is no fault to Boot
        } catch (RuntimeException e) {
            places.remove("spring.config.location[1]");
            readInSpiteOfFaults(environment, e);
        }
        sources.replace(
                LOCATION,
                new MapPropertySource(LOCATION, Map.of("spring.config.location", "optional:classpath:/none/")));
        return environment;
    }

    /** As an address, because a name may hold characters that separate locations. */
    private static String directory(Path folder) {
        String address = folder.toAbsolutePath().normalize().toUri().toString();
        return (address.endsWith("/") ? address : address + "/")
                .replace(",", "%2C")
                .replace(";", "%3B");
    }

    /** Every fault of every file, and then the rest of the settings from what can be read. */
    private void readInSpiteOfFaults(ConfigurableEnvironment environment, RuntimeException failure) {
        int before = mistakes.count();
        Map<String, Map<String, Object>> files = new HashMap<>();
        files().forEach(file -> files.put(file.getFileName().toString(), SettingsYaml.read(file, mistakes)));
        if (mistakes.count() == before) {
            mistakes.add(config.map(Path::toString).orElse(FILE), "file.unreadable", reason(failure));
        }
        MutablePropertySources sources = environment.getPropertySources();
        for (String profile :
                environment.getProperty("spring.profiles.active", "").split(",")) {
            add(sources, "application-" + profile.strip() + ".yml", files);
        }
        add(sources, FILE, files);
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
    }

    private static void add(MutablePropertySources sources, String name, Map<String, Map<String, Object>> files) {
        if (files.containsKey(name)) {
            sources.addLast(new OriginTrackedMapPropertySource(name, files.get(name), true));
        }
    }

    private Iterable<Path> files() {
        TreeSet<Path> found = new TreeSet<>();
        if (config.filter(Files::isDirectory).isPresent()) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(config.get(), "application*.{yml,yaml}")) {
                files.forEach(found::add);
            } catch (IOException e) {
                mistakes.add(config.get().toString(), "file.unreadable", String.valueOf(e.getMessage()));
            }
        }
        return List.copyOf(found);
    }

    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    }
}
