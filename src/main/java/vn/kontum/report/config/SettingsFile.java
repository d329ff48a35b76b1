package vn.kontum.report.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One YAML file as dotted keys with the text and the line of each.
 *
 * @implNote It only reads; whether a key means something is not its business.
 */
record SettingsFile(Map<String, Entry> entries) {
    static final String NAME = "application.yml";
    private static final String BUILT_IN = "defaults/config/" + NAME;

    /** @param line counted from 1 */
    record Entry(String text, int line) {}

    SettingsFile {
        entries = Map.copyOf(entries);
    }

    /** The shipped file, from the class path: the one place where defaults are written. */
    static SettingsFile builtIn() {
        SettingsErrors mistakes = new SettingsErrors();
        try (InputStream in = SettingsFile.class.getClassLoader().getResourceAsStream(BUILT_IN)) {
            if (in == null) {
                throw new IllegalStateException("[" + BUILT_IN + "] is not on the class path, build the jar again");
            }
            SettingsFile file = read(BUILT_IN, new InputStreamReader(in, StandardCharsets.UTF_8), mistakes);
            mistakes.throwIfAny();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("[" + BUILT_IN + "] cannot be read from the jar", e);
        }
    }

    /** A folder's file; nothing where the folder has none. */
    static SettingsFile of(Path folder, SettingsErrors mistakes) {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return new SettingsFile(Map.of());
        }
        try {
            return read(file.toString(), new StringReader(Files.readString(file)), mistakes);
        } catch (CharacterCodingException e) {
            mistakes.add(file.toString(), "file.encoding");
        } catch (IOException e) {
            mistakes.add(file.toString(), "file.unreadable", String.valueOf(e.getMessage()));
        }
        return new SettingsFile(Map.of());
    }

    private static SettingsFile read(String name, Reader text, SettingsErrors mistakes) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        try {
            Optional.ofNullable(new Yaml().compose(text))
                    .ifPresent(root -> collect(name, "", root, new EntryTarget(entries, mistakes)));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            mistakes.add(name + ":" + line, "file.syntax", String.valueOf(e.getProblem()));
        }
        return new SettingsFile(entries);
    }

    private record EntryTarget(Map<String, Entry> entries, SettingsErrors mistakes) {}

    private static void collect(String file, String key, Node node, EntryTarget into) {
        int line = node.getStartMark().getLine() + 1;
        if (node instanceof MappingNode section) {
            section.getValue().forEach(tuple -> collect(file, inside(key, tuple), tuple.getValueNode(), into));
        } else if (node instanceof ScalarNode scalar) {
            String text =
                    scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue().strip();
            if (into.entries().putIfAbsent(key, new Entry(text, line)) != null) {
                into.mistakes().add(file + ":" + line + " " + key, "key.twice");
            }
        } else {
            into.mistakes().add(file + ":" + line + " " + key, "value.list");
        }
    }

    private static String inside(String key, NodeTuple tuple) {
        String name = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        return key.isEmpty() ? name : key + "." + name;
    }
}
