package vn.kontum.report.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The keys that the libraries of this build describe, by what they ship for editors. */
final class ConfigurationMetadata {
    private static final List<String> FILES = List.of(
            "META-INF/spring-configuration-metadata.json", "META-INF/additional-spring-configuration-metadata.json");
    /** Described, but taken over by parts of ours that do not look at them. */
    private static final List<String> WITHOUT_EFFECT = List.of(
            "spring.datasource.",
            "spring.flyway.",
            "spring.quartz.",
            "spring.config.",
            "spring.application.",
            "spring.banner.",
            "logging.");

    private static final List<String> WITH_EFFECT = List.of(
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.datasource.password",
            "spring.datasource.hikari.",
            "logging.file.path",
            "logging.level.",
            "logging.logback.rollingpolicy.max-history",
            "logging.logback.rollingpolicy.max-file-size",
            "spring.config.activate.",
            "spring.config.import");

    /** Name to whether it takes keys below it. */
    private final Map<String, Boolean> described = new HashMap<>();

    private ConfigurationMetadata() {}

    static ConfigurationMetadata ofThisBuild() {
        ConfigurationMetadata metadata = new ConfigurationMetadata();
        try {
            for (String file : FILES) {
                for (URL url : Collections.list(
                        ConfigurationMetadata.class.getClassLoader().getResources(file))) {
                    try (InputStream in = url.openStream()) {
                        metadata.add(JsonMapper.shared().readTree(in));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("[" + FILES.get(0) + "] cannot be read from the jar", e);
        }
        return metadata;
    }

    private void add(JsonNode document) {
        for (JsonNode property : document.path("properties")) {
            boolean removed =
                    property.path("deprecation").path("level").asString("").equals("error");
            String type = property.path("type").asString("");
            if (!removed) {
                described.merge(
                        property.path("name").asString(""),
                        type.startsWith("java.util.Map") || type.equals("java.util.Properties"),
                        Boolean::logicalOr);
            }
        }
    }

    /** Whether any library describes a key, itself or as one below a map or a list. */
    boolean describes(String key) {
        String name = canonical(key);
        if (described.containsKey(name)) {
            return true;
        }
        for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
            if (described.getOrDefault(name.substring(0, dot), false)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a key that is described does anything here. */
    static boolean hasEffect(String key) {
        String name = canonical(key);
        return WITHOUT_EFFECT.stream().noneMatch(name::startsWith)
                || WITH_EFFECT.stream().anyMatch(name::startsWith);
    }

    /** Whether a variable of the environment stands for any key. */
    boolean describesVariable(String variable) {
        String asked = variable.replaceAll("_\\d+(_|$)", "$1");
        return described.entrySet().stream()
                .anyMatch(one -> variable(one.getKey()).equals(asked)
                        || one.getValue() && asked.startsWith(variable(one.getKey()) + "_"));
    }

    /** The described key that a variable stands for, as far as its effect depends on it. */
    static boolean variableHasEffect(String variable) {
        String asked = variable + "_";
        return WITHOUT_EFFECT.stream().noneMatch(one -> asked.startsWith(prefix(one)))
                || WITH_EFFECT.stream().anyMatch(one -> asked.startsWith(prefix(one)));
    }

    private static String prefix(String key) {
        String name = variable(key);
        return name.endsWith("_") ? name : name + "_";
    }

    static String variable(String key) {
        return key.toUpperCase(Locale.ROOT).replace("-", "").replace('.', '_');
    }

    private static String canonical(String key) {
        return ConfigurationPropertyName.adapt(key.replaceAll("\\[[^\\]]*\\]", ""), '.')
                .toString();
    }
}
