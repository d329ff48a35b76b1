package vn.kontum.report.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

/**
 * The description of the interface, as a page shows it.
 *
 * @param paragraphs what holds for every address
 */
record ApiDescription(List<Paragraph> paragraphs, List<Address> addresses, List<Shape> shapes) {
    /** @param head what it is about; empty where it has none */
    public record Paragraph(String head, String text) {}

    /**
     * An address that can be read.
     *
     * @param scope which a token needs
     * @param answer name of the shape of the answer; empty for files
     */
    public record Address(String path, String summary, String scope, List<Field> parameters, String answer) {}

    /** An object of the answers. */
    public record Shape(String name, List<Field> fields) {}

    /**
     * A parameter, or a key of an answer.
     *
     * @param type of JSON, with [] for lists
     * @param shape name of the shape of the value; empty for plain values
     * @param optional whether it may be left out, or be null
     */
    public record Field(String name, String type, String shape, boolean optional, String description) {}

    /** The one in the jar. */
    static ApiDescription read() {
        try (InputStream in = new ClassPathResource(ApiDescriptionController.FILE).getInputStream()) {
            return new Reading(new Yaml().load(in)).description();
        } catch (IOException e) {
            throw new UncheckedIOException("[" + ApiDescriptionController.FILE + "] cannot be read from the jar", e);
        }
    }

    /** The document while it is read. */
    private record Reading(Map<?, ?> document) {
        ApiDescription description() {
            List<Paragraph> paragraphs = Arrays.stream(
                            text(map(document, "info"), "description").strip().split("\\n\\s*\\n"))
                    .map(Reading::paragraph)
                    .toList();
            List<Address> addresses = map(document, "paths").entrySet().stream()
                    .map(path -> address(path.getKey().toString(), map((Map<?, ?>) path.getValue(), "get")))
                    .toList();
            List<Shape> shapes = map(document, "components", "schemas").entrySet().stream()
                    .map(shape -> new Shape(shape.getKey().toString(), fields((Map<?, ?>) shape.getValue())))
                    .toList();
            return new ApiDescription(paragraphs, addresses, shapes);
        }

        private static Paragraph paragraph(String markdown) {
            String plain = markdown.replace("`", "").replaceAll("\\s+", " ");
            int end = plain.startsWith("**") ? plain.indexOf("**", 2) : 0;
            return end > 0
                    ? new Paragraph(plain.substring(2, end), plain.substring(end + 2))
                    : new Paragraph("", plain);
        }

        private Address address(String path, Map<?, ?> operation) {
            List<Field> parameters = list(operation, "parameters").stream()
                    .map(this::resolved)
                    .map(one -> field(
                            text(one, "name"),
                            map(one, "schema"),
                            !Boolean.TRUE.equals(one.get("required")),
                            text(one, "description")))
                    .toList();
            Map<?, ?> content = map(operation, "responses", "200", "content", "application/json", "schema");
            return new Address(
                    path,
                    text(operation, "summary"),
                    String.join(
                            " ",
                            list(operation, "tags").stream()
                                    .map(Object::toString)
                                    .toList()),
                    parameters,
                    name(content));
        }

        private List<Field> fields(Map<?, ?> schema) {
            Set<?> required = Set.copyOf(list(schema, "required"));
            return map(schema, "properties").entrySet().stream()
                    .map(key -> {
                        Map<?, ?> value = (Map<?, ?>) key.getValue();
                        boolean optional =
                                !required.contains(key.getKey()) || Boolean.TRUE.equals(value.get("nullable"));
                        return field(key.getKey().toString(), value, optional, text(value, "description"));
                    })
                    .toList();
        }

        private Field field(String name, Map<?, ?> schema, boolean optional, String description) {
            Map<?, ?> items = map(schema, "items");
            String shape = name(items.isEmpty() ? schema : items);
            String type = shape.isEmpty() ? text(items.isEmpty() ? schema : items, "type") : "";
            String format = text(schema, "format");
            return new Field(
                    name,
                    type + (format.isEmpty() ? "" : " (" + format + ")") + (items.isEmpty() ? "" : "[]"),
                    shape,
                    optional,
                    description);
        }

        private Map<?, ?> resolved(Object one) {
            Map<?, ?> given = (Map<?, ?>) one;
            String name = name(given);
            return name.isEmpty() ? given : map(document, "components", "parameters", name);
        }

        /** The last part of a reference; empty where there is none. */
        private static String name(Map<?, ?> schema) {
            String reference = text(schema, "$ref");
            return reference.substring(reference.lastIndexOf('/') + 1);
        }

        private static Map<?, ?> map(Map<?, ?> from, String... keys) {
            Map<?, ?> found = from;
            for (String key : keys) {
                found = found.get(key) instanceof Map<?, ?> inner ? inner : Map.of();
            }
            return found;
        }

        private static Collection<?> list(Map<?, ?> from, String key) {
            return from.get(key) instanceof Collection<?> several ? several : List.of();
        }

        private static String text(Map<?, ?> from, String key) {
            return Optional.ofNullable(from.get(key)).map(Object::toString).orElse("");
        }
    }
}
