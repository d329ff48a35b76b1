package vn.kontum.report.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.yaml.snakeyaml.Yaml;

/** The description that programs are generated from says what the controllers do, and nothing else. */
class OpenApiTest {
    private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");

    /** The methods that answer, by their addresses. */
    private static final Map<String, Method> HANDLERS = handlers();

    private static Map<?, ?> description;

    @BeforeAll
    static void read() throws Exception {
        try (InputStream in = OpenApiTest.class.getClassLoader().getResourceAsStream("openapi.yaml")) {
            description = new Yaml().load(in);
        }
    }

    @Test
    void everyAddressIsDescribedAndNoOther() {
        assertThat(HANDLERS.keySet())
                .containsExactlyInAnyOrderElementsOf(at(description, "paths").keySet().stream()
                        .map(String::valueOf)
                        .toList());
    }

    @Test
    void everyParameterIsDescribedAndNoOther() {
        List<String> wrong = new ArrayList<>();
        HANDLERS.forEach((path, method) -> {
            Set<String> inPath = new TreeSet<>();
            Matcher names = IN_PATH.matcher(path);
            while (names.find()) {
                inPath.add(names.group(1));
            }
            Set<String> asked = KnownParametersInterceptor.of(new HandlerMethod(new Object(), method));
            Map<String, Set<String>> described = parameters(path);
            if (!described.getOrDefault("query", Set.of()).equals(asked)
                    || !described.getOrDefault("path", Set.of()).equals(inPath)) {
                wrong.add(path + ": " + asked + inPath + " described as " + described);
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyAnswerIsDescribedKeyByKey() {
        List<String> wrong = new ArrayList<>();
        HANDLERS.forEach((path, method) -> {
            Map<?, ?> content = at(operation(path), "responses", "200", "content");
            if (content.containsKey("application/json")) {
                compare(method.getGenericReturnType(), at(content, "application/json", "schema"), path, wrong);
            } else if (!method.getReturnType().equals(ResponseEntity.class)) {
                wrong.add(path + " is no file");
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void thePageShowsEveryAddressWithItsParametersAndEveryKey() {
        ApiDescription page = ApiDescription.read();

        assertThat(page.paragraphs()).allSatisfy(one -> assertThat(one.text()).doesNotContain("*", "`"));
        assertThat(page.addresses()).extracting(ApiDescription.Address::path).containsAll(HANDLERS.keySet());
        page.addresses().forEach(address -> {
            assertThat(address.summary()).as(address.path()).isNotBlank();
            assertThat(address.parameters())
                    .as(address.path())
                    .extracting(ApiDescription.Field::name)
                    .containsExactlyInAnyOrderElementsOf(parameters(address.path()).values().stream()
                            .flatMap(Set::stream)
                            .toList());
            assertThat(address.parameters())
                    .allSatisfy(one -> assertThat(one.type()).isNotBlank());
        });
        Map<?, ?> schemas = at(description, "components", "schemas");
        assertThat(page.shapes()).hasSameSizeAs(schemas.keySet()).allSatisfy(shape -> {
            assertThat(shape.fields())
                    .extracting(ApiDescription.Field::name)
                    .containsExactlyInAnyOrderElementsOf(at(schemas, shape.name(), "properties").keySet().stream()
                            .map(String::valueOf)
                            .toList());
            assertThat(shape.fields())
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(one.type() + one.shape()).isNotBlank());
        });
    }

    @Test
    void everyAddressIsFiledUnderTheScopeThatOpensIt() {
        HANDLERS.keySet()
                .forEach(path -> assertThat(operation(path).get("tags"))
                        .as(path)
                        .isEqualTo(List.of(ApiAccessRule.scope(path).word())));
    }

    private static void compare(Type type, Map<?, ?> given, String where, List<String> wrong) {
        Map<?, ?> schema = resolved(given);
        if (type instanceof ParameterizedType generic && generic.getRawType().equals(Optional.class)) {
            if (!Boolean.TRUE.equals(schema.get("nullable"))) {
                wrong.add(where + " may be null");
            }
            compare(generic.getActualTypeArguments()[0], schema, where, wrong);
        } else if (type instanceof ParameterizedType generic
                && generic.getRawType().equals(List.class)) {
            compare(generic.getActualTypeArguments()[0], at(schema, "items"), where + "[]", wrong);
        } else if (type instanceof ParameterizedType generic
                && generic.getRawType().equals(Map.class)) {
            compare(generic.getActualTypeArguments()[1], at(schema, "additionalProperties"), where + "{}", wrong);
        } else if (raw(type).isRecord()) {
            object(type, schema, where, wrong);
        } else if (!schema.get("type").equals(word(raw(type)))) {
            wrong.add(where + " is " + raw(type) + ", described as " + schema.get("type"));
        }
    }

    private static void object(Type type, Map<?, ?> schema, String where, List<String> wrong) {
        List<String> keys = Stream.of(raw(type).getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        Map<?, ?> properties = at(schema, "properties");
        if (!List.copyOf(properties.keySet()).equals(keys) || !keys.equals(schema.get("required"))) {
            wrong.add(where + " has " + keys + ", described as " + properties.keySet());
            return;
        }
        for (RecordComponent component : raw(type).getRecordComponents()) {
            Type part = component.getGenericType();
            if (part instanceof ParameterizedType list
                    && list.getActualTypeArguments()[0].getTypeName().equals("T")) {
                compare(
                        ((ParameterizedType) type).getActualTypeArguments()[0],
                        at(properties, component.getName(), "items"),
                        where + "[]",
                        wrong);
            } else {
                compare(part, at(properties, component.getName()), where + "." + component.getName(), wrong);
            }
        }
    }

    private static String word(Class<?> type) {
        if (type.equals(boolean.class)) {
            return "boolean";
        }
        if (Set.of(int.class, long.class, Integer.class, Long.class).contains(type)) {
            return "integer";
        }
        boolean text = type.isEnum()
                || Set.of(String.class, Instant.class, LocalDate.class).contains(type);
        return text ? "string" : type.equals(BigDecimal.class) ? "number" : type.getName();
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }

    private static Map<String, Set<String>> parameters(String path) {
        List<?> described = (List<?>)
                Optional.<Object>ofNullable(operation(path).get("parameters")).orElse(List.of());
        return described.stream()
                .map(one -> resolved((Map<?, ?>) one))
                .collect(Collectors.groupingBy(
                        one -> String.valueOf(one.get("in")),
                        TreeMap::new,
                        Collectors.mapping(
                                one -> String.valueOf(one.get("name")), Collectors.toCollection(TreeSet::new))));
    }

    private static Map<?, ?> operation(String path) {
        return at(description, "paths", path, "get");
    }

    private static Map<?, ?> resolved(Map<?, ?> node) {
        Object reference = node.get("$ref");
        return reference == null
                ? node
                : at(description, String.valueOf(reference).substring(2).split("/"));
    }

    private static Map<?, ?> at(Map<?, ?> node, String... keys) {
        Map<?, ?> found = node;
        for (String key : keys) {
            found = (Map<?, ?>) Optional.<Object>ofNullable(found.get(key))
                    .orElseThrow(() -> new AssertionError("[openapi.yaml] lacks " + String.join("/", keys)));
        }
        return found;
    }

    private static Map<String, Method> handlers() {
        Map<String, Method> handlers = new TreeMap<>();
        for (JavaClass found : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("vn.kontum.report.web.api")) {
            Class<?> type = found.reflect();
            if (AnnotatedElementUtils.hasAnnotation(type, RestController.class)
                    && !type.equals(ApiDescriptionController.class)) {
                String base = Optional.ofNullable(
                                AnnotatedElementUtils.findMergedAnnotation(type, RequestMapping.class))
                        .map(mapping -> mapping.path()[0])
                        .orElse("");
                for (Method method : type.getDeclaredMethods()) {
                    Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method, GetMapping.class))
                            .ifPresent(mapping ->
                                    handlers.put(base + (mapping.path().length == 0 ? "" : mapping.path()[0]), method));
                }
            }
        }
        return handlers;
    }
}
