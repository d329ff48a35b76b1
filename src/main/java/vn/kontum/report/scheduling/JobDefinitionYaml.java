package vn.kontum.report.scheduling;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ByteArrayResource;
import org.yaml.snakeyaml.constructor.DuplicateKeyException;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads the YAML of one file of {@code jobs}; what keeps it from being read is collected, with its line. */
record JobDefinitionYaml(String file, List<JobDefinitionError> errors) {
    private static final int LONGEST = 64 << 10;

    /** The document of the file; more than one, and none that can be read, are errors. */
    List<PropertySource<?>> load(byte[] content) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            if (content.length > LONGEST) {
                add(0, "large", Integer.toString(LONGEST >> 10));
                return List.of();
            }
            List<PropertySource<?>> documents =
                    new YamlPropertySourceLoader().load(file, new ByteArrayResource(content));
            if (documents.size() > 1) {
                add(0, "documents");
            }
            return documents;
        } catch (CharacterCodingException e) {
            add(0, "encoding");
        } catch (DuplicateKeyException e) {
            add(line(e), "twice");
        } catch (MarkedYAMLException e) {
            add(line(e), "syntax", String.valueOf(e.getProblem()));
        } catch (YAMLException | IOException e) {
            add(0, "syntax", String.valueOf(e.getMessage()));
        }
        return List.of();
    }

    private static int line(MarkedYAMLException e) {
        return Optional.ofNullable(e.getProblemMark())
                .map(mark -> mark.getLine() + 1)
                .orElse(0);
    }

    private void add(int line, String key, String... arguments) {
        errors.add(new JobDefinitionError(file, line, "", key, new ArrayList<>(List.of(arguments))));
    }
}
