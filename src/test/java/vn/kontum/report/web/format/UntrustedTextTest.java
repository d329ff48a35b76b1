package vn.kontum.report.web.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UntrustedTextTest {
    @Test
    void whatTurnsTheReadingDirectionIsShownAsItsNumber() {
        assertThat(UntrustedText.shown("KTXH_\u202Excod.xlsx")).isEqualTo("KTXH_\u27E8U+202E\u27E9xcod.xlsx");
    }

    @Test
    void whatCannotBeSeenIsShownAsItsNumber() {
        assertThat(UntrustedText.shown("a\u0007b\u200Bc\u00ADd\u0085"))
                .isEqualTo("a\u27E8U+0007\u27E9b\u27E8U+200B\u27E9c\u27E8U+00AD\u27E9d\u27E8U+0085\u27E9");
    }

    @Test
    void vietnameseAndLinesStayReadable() {
        assertThat(UntrustedText.shown("Đăk Glei\u00A0– ước\nquý I")).isEqualTo("Đăk Glei\u00A0– ước quý I");
    }

    @Test
    void markupIsLeftToTheTemplate() {
        assertThat(UntrustedText.shown("<img src=x>")).isEqualTo("<img src=x>");
    }

    @Test
    void whatIsTooLongToLookAtIsCut() {
        assertThat(UntrustedText.shown("x".repeat(5000))).isEqualTo("x".repeat(300) + "\u2026");
    }

    @Test
    void aReasonIsShownToItsEnd() {
        assertThat(UntrustedText.whole("x".repeat(1000) + "\u202E")).isEqualTo("x".repeat(1000) + "\u27E8U+202E\u27E9");
    }
}
