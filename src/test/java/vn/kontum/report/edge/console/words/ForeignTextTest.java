package vn.kontum.report.edge.console.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ForeignTextTest {
    @Test
    void whatTurnsTheReadingDirectionIsShownAsItsNumber() {
        assertThat(ForeignText.shown("KTXH_\u202Excod.xlsx")).isEqualTo("KTXH_\u27E8U+202E\u27E9xcod.xlsx");
    }

    @Test
    void whatCannotBeSeenIsShownAsItsNumber() {
        assertThat(ForeignText.shown("a\u0007b\u200Bc\u00ADd\u0085"))
                .isEqualTo("a\u27E8U+0007\u27E9b\u27E8U+200B\u27E9c\u27E8U+00AD\u27E9d\u27E8U+0085\u27E9");
    }

    @Test
    void vietnameseAndLinesStayReadable() {
        assertThat(ForeignText.shown("Đăk Glei\u00A0– ước\nquý I")).isEqualTo("Đăk Glei\u00A0– ước quý I");
    }

    @Test
    void markupIsLeftToTheTemplate() {
        assertThat(ForeignText.shown("<img src=x>")).isEqualTo("<img src=x>");
    }

    @Test
    void whatIsTooLongToLookAtIsCut() {
        assertThat(ForeignText.shown("x".repeat(5000))).isEqualTo("x".repeat(300) + "\u2026");
    }
}
