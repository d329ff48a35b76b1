package vn.kontum.report.config;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;
import vn.kontum.report.database.EmbeddedDatabaseProperties;
import vn.kontum.report.intake.detection.IntakeProperties;
import vn.kontum.report.intake.storage.WorkDirectory;
import vn.kontum.report.run.PipelineProperties;
import vn.kontum.report.run.RetentionProperties;
import vn.kontum.report.run.RunProperties;

/** The bounds as they are read at start and as Bean Validation understands them are the same. */
class SettingsBoundsTest {
    private static final Map<Class<? extends Record>, String> RECORDS = Map.of(
            IntakeProperties.class, "kontum.intake",
            RunProperties.class, "kontum.runs",
            RetentionProperties.class, "kontum.housekeeping",
            EmbeddedDatabaseProperties.class, "kontum.database.embedded");

    /** The catalogue in it is read with every value; it has six units instead of 124. */
    private static final Path SMALL_PROVINCE = Path.of("src", "test", "resources", "provinces", "song-lam");

    @Test
    void theLoaderRefusesExactlyWhatBeanValidationRefuses() {
        List<String> compared = new ArrayList<>();
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new PlainMessages())
                .buildValidatorFactory()) {
            RECORDS.forEach((type, prefix) -> {
                for (RecordComponent component : type.getRecordComponents()) {
                    for (String value : candidates(component.getType())) {
                        String key = prefix + "." + DataObjectPropertyName.toDashedForm(component.getName());
                        boolean valid = valid(factory.getValidator(), type, prefix, Map.of(key, value));
                        assertThat(accepted(key, value)).as(key + "=" + value).isEqualTo(valid);
                        compared.add(key + "=" + value + (valid ? "" : " refused"));
                    }
                }
            });
        }
        assertThat(compared).hasSizeGreaterThan(40);
        assertThat(compared).contains("kontum.runs.lease=999ms refused", "kontum.runs.lease=1s");
    }

    @Test
    void withoutAnyFileTheRecordsHaveTheValuesThatAreShipped() {
        PipelineProperties shipped = SettingsLoader.read(
                        CommandLineOverrides.none().withConfig(Path.of("config")))
                .settings();

        assertThat(empty("kontum.intake", IntakeProperties.class)).isEqualTo(shipped.intake());
        assertThat(empty("kontum.housekeeping", RetentionProperties.class)).isEqualTo(shipped.retention());
        assertThat(empty("kontum.runs", RunProperties.class))
                .isEqualTo(new RunProperties(shipped.judgeThreads(), shipped.judgeTogether(), shipped.lease()));
        assertThat(PipelineProperties.of(new WorkDirectory(shipped.folders().root())))
                .isEqualTo(shipped);
    }

    private static List<String> candidates(Class<?> type) {
        if (type == Duration.class) {
            return List.of("-1s", "0s", "1ms", "999ms", "1s", "59m", "1h", "23h", "1d");
        }
        return type == DataSize.class
                ? List.of("-1B", "0B", "5242879B", "5MB", "1GB")
                : type == int.class
                        ? List.of("-1", "0", "1", "64", "65", "65535", "65536", "1000000", "1000001")
                        : List.of();
    }

    private static <T> T empty(String prefix, Class<T> type) {
        return new Binder(new MapConfigurationPropertySource(Map.of())).bindOrCreate(prefix, Bindable.of(type));
    }

    private static boolean valid(
            Validator validator, Class<? extends Record> type, String prefix, Map<String, String> values) {
        Record bound = new Binder(new MapConfigurationPropertySource(values)).bindOrCreate(prefix, Bindable.of(type));
        return validator.validate(bound).isEmpty();
    }

    private static boolean accepted(String key, String value) {
        try {
            SettingsLoader.read(CommandLineOverrides.none()
                    .withConfig(SMALL_PROVINCE)
                    .withArguments(List.of("--" + key + "=" + value)));
            return true;
        } catch (InvalidSettingsException e) {
            assertThat(e.mistakes()).hasSize(1);
            return false;
        }
    }

    /** Nobody reads them: only whether a value is valid is asked. */
    private static final class PlainMessages implements MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template;
        }
    }
}
