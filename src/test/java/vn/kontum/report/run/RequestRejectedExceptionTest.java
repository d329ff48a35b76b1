package vn.kontum.report.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kontum.report.run.RequestRejectedException.Code;
import vn.kontum.report.text.Messages;

/** A refusal says what helps where its reader is: a command at the terminal, a page in the console. */
class RequestRejectedExceptionTest {
    private static final Object[] ARGUMENTS = {"2021-Q1", "2", "a", "b"};

    @ParameterizedTest
    @EnumSource(
            value = Code.class,
            mode = EnumSource.Mode.MATCH_NONE,
            names = {"HISTORY_.*", "NO_SUCH_IMPORT"})
    void noScreenSpeaksOfCommands(Code code) {
        for (Locale locale : List.of(Locale.ENGLISH, Messages.VIETNAMESE)) {
            assertThat(new RequestRejectedException(code, ARGUMENTS).onScreen(locale))
                    .doesNotContain("kontum-report", " --", " command ", "l\u1EC7nh");
        }
    }

    @Test
    void theWayOutIsThatOfTheReader() {
        RequestRejectedException refusal = new RequestRejectedException(Code.NOT_CURRENT, ARGUMENTS);

        assertThat(refusal.onCommandLine(Locale.ENGLISH)).endsWith("kontum-report report run --period 2021-Q1");
        assertThat(refusal.onScreen(Locale.ENGLISH)).contains("Run again");
        assertThat(refusal.sentence(Locale.ENGLISH)).endsWith("make a new edition.");
    }
}
