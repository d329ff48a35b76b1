package vn.kontum.report.config;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.OriginTrackedValue;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.io.FileSystemResource;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A settings file as dotted keys with their places, read in spite of its faults: Spring Boot's loader stops at the first
 * one, and then this reading finds the others.
 */
final class SettingsYaml {
    private final Path file;
    private final SettingsErrors mistakes;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Set<String> inThisDocument = new HashSet<>();

    private SettingsYaml(Path file, SettingsErrors mistakes) {
        this.file = file;
        this.mistakes = mistakes;
    }

    /** The values of a file; of a key that is given twice the first. Empty where the file cannot be read. */
    static Map<String, Object> read(Path file, SettingsErrors mistakes) {
        SettingsYaml yaml = new SettingsYaml(file, mistakes);
        try {
            yaml.read(Files.readString(file));
        } catch (CharacterCodingException e) {
            mistakes.add(file.toString(), "file.encoding");
        } catch (IOException e) {
            mistakes.add(file.toString(), "file.unreadable", String.valueOf(e.getMessage()));
        }
        return yaml.values;
    }

    /** The text of a key, without a word about faults. */
    static Optional<String> text(Path file, String key) {
        return Files.isRegularFile(file)
                ? Optional.ofNullable(read(file, new SettingsErrors()).get(key)).map(String::valueOf)
                : Optional.empty();
    }

    private void read(String text) {
        try {
            new Yaml().composeAll(new StringReader(text)).forEach(document -> {
                inThisDocument.clear();
                collect("", document);
            });
        } catch (MarkedYAMLException e) {
            mistakes.add(place(e.getProblemMark()), "file.syntax", String.valueOf(e.getProblem()));
        }
    }

    private void collect(String key, Node node) {
        if (node instanceof MappingNode section) {
            section.getValue().forEach(tuple -> collect(inside(key, tuple), tuple.getValueNode()));
        } else if (node instanceof SequenceNode list) {
            int index = 0;
            for (Node one : list.getValue()) {
                collect(key + "[" + index++ + "]", one);
            }
        } else if (node instanceof ScalarNode scalar) {
            String text = scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue();
            Mark mark = node.getStartMark();
            TextResourceOrigin origin = new TextResourceOrigin(
                    new FileSystemResource(file), new TextResourceOrigin.Location(mark.getLine(), mark.getColumn()));
            values.putIfAbsent(key, OriginTrackedValue.of(text, origin));
            if (!inThisDocument.add(key)) {
                mistakes.add(place(mark) + " " + key, "key.twice");
            }
        }
    }

    private String place(@Nullable Mark mark) {
        return mark == null ? file + ":1:1" : file + ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
    }

    private static String inside(String key, NodeTuple tuple) {
        String name = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        return key.isEmpty() ? name : key + "." + name;
    }
}
