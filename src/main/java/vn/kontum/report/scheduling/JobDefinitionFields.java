package vn.kontum.report.scheduling;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The fields of a YAML file with the lines they stand on; a nested field is {@code description.vi}, a list has several
 * values.
 */
final class JobDefinitionFields {
    private static final int LONGEST = 64 << 10;

    private final String file;
    private final List<JobDefinitionError> mistakes;
    private final Map<String, List<Value>> fields = new LinkedHashMap<>();

    /** A text and its line, counted from 1. */
    record Value(String text, int line) {}

    /** @param mistakes where everything that is wrong goes */
    JobDefinitionFields(String file, byte[] content, List<JobDefinitionError> mistakes) {
        this.file = file;
        this.mistakes = mistakes;
        read(content);
    }

    private void read(byte[] content) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LONGEST);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            Optional<Node> root = Optional.ofNullable(new Yaml(options).compose(new java.io.StringReader(text)));
            root.ifPresent(node -> collect("", node));
        } catch (CharacterCodingException e) {
            mistake(0, "", "encoding");
        } catch (MarkedYAMLException e) {
            int line = Optional.ofNullable(e.getProblemMark())
                    .map(mark -> mark.getLine() + 1)
                    .orElse(0);
            mistake(line, "", "syntax", String.valueOf(e.getProblem()));
        } catch (YAMLException e) {
            mistake(0, "", "syntax", String.valueOf(e.getMessage()));
        }
    }

    private void collect(String field, Node node) {
        int line = node.getStartMark().getLine() + 1;
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(tuple -> collect(inside(field, tuple), tuple.getValueNode()));
        } else if (node instanceof SequenceNode list
                && list.getValue().stream().allMatch(ScalarNode.class::isInstance)) {
            put(
                    field,
                    line,
                    list.getValue().stream().map(JobDefinitionFields::value).toList());
        } else if (node instanceof ScalarNode && !field.isEmpty()) {
            put(field, line, List.of(value(node)));
        } else {
            mistake(line, field, "shape");
        }
    }

    private void put(String field, int line, List<Value> values) {
        if (fields.putIfAbsent(field, values) != null) {
            mistake(line, field, "twice");
        }
    }

    private static Value value(Node node) {
        return new Value(
                ((ScalarNode) node).getValue().strip(), node.getStartMark().getLine() + 1);
    }

    private static String inside(String field, NodeTuple tuple) {
        String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
        return field.isEmpty() ? name : field + "." + name;
    }

    /** Fields that mean nothing here are mistakes: a misspelt one would otherwise be silently left out. */
    void only(List<String> known) {
        fields.forEach((field, values) -> {
            if (!known.contains(field)) {
                int line = values.stream().findFirst().map(Value::line).orElse(0);
                mistake(line, field, "unknown", String.join(", ", known));
            }
        });
    }

    List<Value> all(String field) {
        return fields.getOrDefault(field, List.of()).stream()
                .filter(value -> !value.text().isEmpty())
                .toList();
    }

    Optional<Value> one(String field) {
        List<Value> values = all(field);
        if (values.size() > 1) {
            mistake(values.get(1).line(), field, "several");
        }
        return values.stream().findFirst();
    }

    /** Empty text, and a mistake, where it is missing. */
    Value required(String field) {
        return one(field).orElseGet(() -> {
            mistake(0, field, "missing");
            return new Value("", 0);
        });
    }

    void mistake(int line, String field, String key, String... arguments) {
        mistakes.add(new JobDefinitionError(file, line, field, key, new ArrayList<>(List.of(arguments))));
    }
}
