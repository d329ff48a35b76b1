package vn.kontum.report.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kontum.report.audit.AuditEvent;
import vn.kontum.report.catalogue.ShippedCatalogue;
import vn.kontum.report.text.Messages;
import vn.kontum.report.web.format.ViewFormatter;

class AuditWordsTest {
    private static final ViewFormatter ENGLISH = ViewFormatter.in(Locale.ENGLISH);
    private static final ViewFormatter VIETNAMESE = ViewFormatter.in(Messages.VIETNAMESE);

    private final AuditWords words = new AuditWords(ShippedCatalogue.read());

    private static AuditEvent act(String act, String subject, String detail) {
        return new AuditEvent(Instant.EPOCH, "An", act, subject, "asked", detail);
    }

    @Test
    void codesAreSaidInWords() {
        AuditEvent returned = act("return", "arrival 608", "608 2021-Q1");

        assertThat(words.subject(returned, ENGLISH)).isEqualTo("file no. 608");
        assertThat(words.detail(returned, ENGLISH)).isEqualTo("Kon Tum City Q1 2021");
    }

    @Test
    void theReasonOfTheFirstOfTwoPersonsStaysAsItIs() {
        AuditEvent agreed = act("return", "arrival 608", "608 2021-Q1 requested by An: final return 608");

        assertThat(words.detail(agreed, ENGLISH)).isEqualTo("Kon Tum City Q1 2021 requested by An: final return 608");
        assertThat(words.detail(agreed, VIETNAMESE))
                .endsWith(" theo yêu cầu của An: final return 608")
                .doesNotContain("requested");
    }

    @Test
    void theRoleOfAnAccountIsNoMistakeOfAFile() {
        assertThat(words.detail(act("account-create", "tt608", "UNIT 608"), ENGLISH))
                .isEqualTo("Unit Kon Tum City");
        assertThat(words.detail(act("account-role", "an", "OPERATE"), ENGLISH)).isEqualTo("Operator");
    }

    /** Only the key of a reason for a figure is one. */
    @Test
    void aWordThatOnlyBeginsLikeTheKeyOfAReasonStaysAsItIs() {
        assertThat(words.subject(act("request", "waive-undo 608 figure:", ""), ENGLISH))
                .contains("figure:");
    }

    /** Names of files and what people typed are not translated, however much they look like codes. */
    @ParameterizedTest
    @CsvSource({
        "upload, 608/KTXH 608 2021-Q1 MISSING.xlsx, f00d",
        "contact, unit x, 'MISSING 608, 62, a@b.vn'",
        "attach-signed, reports/a.xlsx, 608 2021-10-20 f00d",
        "token-create, token 3, Portal 608 reports",
        "history-import, 62, 62 f00d",
        "history-undo, 62, ''",
        "explain, unit x, 608",
        "archive, 2021, 608 f00d",
    })
    void foreignTextStaysAsItIs(String kind, String subject, String detail) {
        AuditEvent event = act(kind, subject, detail);

        assertThat(words.subject(event, ENGLISH)).isEqualTo(subject.replace("token 3", "token no. 3"));
        assertThat(words.detail(event, ENGLISH)).isEqualTo(detail);
    }
}
