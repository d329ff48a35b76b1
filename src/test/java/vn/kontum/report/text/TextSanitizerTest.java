package vn.kontum.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextSanitizerTest {
    /** The list of places of a finding has one line for each. */
    @Test
    void aNameHasOneLine() {
        assertThat(TextSanitizer.name("Bi\u1ec3u\n1\tA")).isEqualTo("Bi\u1ec3u 1 A");
    }
}
