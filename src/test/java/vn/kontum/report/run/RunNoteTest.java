package vn.kontum.report.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.kontum.report.text.Messages;

class RunNoteTest {
    private static final Map<String, String> NAMES = Map.of("608", "Thành phố Kon Tum", "610", "Huyện Đăk Glei");

    @Test
    void unitsThatWereNotServedAreToldByTheirNames() {
        for (RunNote.Code code :
                new RunNote.Code[] {RunNote.Code.UNITS_LEFT, RunNote.Code.UNITS_FAILED, RunNote.Code.FOLDERS_UNREADABLE
                }) {
            String message = RunNote.of(code, "608, 610").text();

            assertThat(RunNote.sentences(message, Messages.VIETNAMESE, NAMES::get))
                    .contains("Thành phố Kon Tum, Huyện Đăk Glei")
                    .doesNotContain("608");
            assertThat(RunNote.sentences(message, Locale.ENGLISH)).contains("608, 610");
        }
    }

    @Test
    void whatNamesNoUnitIsLeftAsItIs() {
        assertThat(RunNote.sentences(
                        RunNote.of(RunNote.Code.FILE_DENIED, "608").text(), Messages.VIETNAMESE, NAMES::get))
                .contains("608");
    }
}
