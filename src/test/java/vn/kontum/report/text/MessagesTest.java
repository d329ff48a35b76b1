package vn.kontum.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    private final Messages english = new Messages("cli", Locale.ENGLISH);

    @Test
    void oneFileIsNotOneFiles() {
        assertThat(Stream.of(0, 1, 2, 1234).map(n -> english.text("template.made", n, "Q1")))
                .containsExactly(
                        "0 forms were made for Q1.",
                        "1 form was made for Q1.",
                        "2 forms were made for Q1.",
                        "1,234 forms were made for Q1.");
    }

    @Test
    void aCountThatComesAsDigitsChoosesItsWordToo() {
        assertThat(english.text("template.made", "1", "Q1")).isEqualTo("1 form was made for Q1.");
        assertThat(english.text("template.made", "1,234", "Q1")).isEqualTo("1,234 forms were made for Q1.");
    }

    /** A choice without a word for none takes the one for a single thing. */
    @ParameterizedTest
    @ValueSource(strings = {"answers", "catalogue", "cli", "console", "findings", "jobs", "overview", "report", "runs"})
    void whatCountsManyHasAWordForOne(String topic) {
        Messages messages = new Messages(topic, Locale.ENGLISH);
        assertThat(messages.keys())
                .filteredOn(key -> !key.endsWith("many.message")) // said of four cells at least
                .filteredOn(key -> messages.pattern(key)
                        .matches("(.*[(:;] )?\\{\\d} (files|units|cells|rows|indicators|figures|forms|editions)\\b.*"))
                .isEmpty();
    }
}
