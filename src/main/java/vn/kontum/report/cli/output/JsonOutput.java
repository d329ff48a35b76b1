package vn.kontum.report.cli.output;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The one JSON document of a command: its exit code, then what it has to say. */
public final class JsonOutput {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private JsonOutput() {}

    public static String of(ExitCode exit, Object document) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("exit", exit.code());
        node.setAll((ObjectNode) MAPPER.valueToTree(document));
        return MAPPER.writeValueAsString(node);
    }

    /** {@code {"exit": 7, "error": {"code": "…", "sentences": ["…"]}}} */
    public static String error(ExitCode exit, String code, List<String> sentences) {
        return of(exit, Map.of("error", new ErrorDto(code, sentences)));
    }

    private record ErrorDto(String code, List<String> sentences) {}
}
