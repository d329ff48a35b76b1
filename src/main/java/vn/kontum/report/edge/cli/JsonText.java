package vn.kontum.report.edge.cli;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The one JSON document of a command: its exit code, then what it has to say. */
final class JsonText {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private JsonText() {}

    static String of(Exit exit, Object document) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("exit", exit.code());
        node.setAll((ObjectNode) MAPPER.valueToTree(document));
        return MAPPER.writeValueAsString(node);
    }

    /** {@code {"exit": 7, "error": {"code": "…", "sentences": ["…"]}}} */
    static String error(Exit exit, String code, List<String> sentences) {
        return of(exit, Map.of("error", new Fault(code, sentences)));
    }

    private record Fault(String code, List<String> sentences) {}
}
