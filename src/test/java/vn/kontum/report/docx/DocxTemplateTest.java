package vn.kontum.report.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kontum.report.docx.WordDocumentText.run;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.kontum.report.xlsx.write.TemplateFile;

class DocxTemplateTest {
    private static final Map<String, List<String>> PLACES =
            Map.of("name", List.of("Đăk Hà"), "faults", List.of("một", "hai"), "nothing", List.of());

    @Test
    void placesAreFilledIn() throws IOException {
        assertThat(filled(run("Kính gửi {{name}}, {{ name }}"))).containsExactly("Kính gửi Đăk Hà, Đăk Hà");
    }

    @Test
    void aPlaceThatWordCutIntoPiecesIsFoundAllTheSame() throws IOException {
        assertThat(filled(run("Kính gửi {") + run("{na") + run("me}}") + run(".")))
                .containsExactly("Kính gửi Đăk Hà.");
    }

    @Test
    void aParagraphIsRepeatedForEveryTextAndLeftOutForNone() throws IOException {
        assertThat(filled(run("- {{faults}} của {{name}}"), run("{{nothing}}"), run("hết")))
                .containsExactly("- một của Đăk Hà", "- hai của Đăk Hà", "hết");
    }

    @Test
    void textIsTextAndNeverMarkup() throws IOException {
        byte[] document = WordDocumentText.document(run("{{name}}"));

        byte[] filled = template(document).fill(DocxContent.of(Map.of("name", List.of("a <b> & {{name}}\u0007 $1"))));

        assertThat(WordDocumentText.of(filled)).containsExactly("a <b> & {{name}}  $1");
    }

    @Test
    void anUnknownPlaceIsRefusedWithThoseThereAre() throws IOException {
        byte[] document = WordDocumentText.document(run("{{nmae}}"));

        assertThatThrownBy(() -> template(document).fill(DocxContent.of(PLACES)))
                .hasMessage("[reminder.docx] has the place {{nmae}}, expected one of [faults, name, nothing];"
                        + " correct it in Word");
    }

    @Test
    void whatIsNotAWordDocumentIsRefused() {
        assertThatThrownBy(() -> template(new byte[] {1, 2, 3}).fill(DocxContent.of(PLACES)))
                .hasMessageContaining("[reminder.docx] is not a Word document");
    }

    @Test
    void theSameTextsMakeTheSameBytes() throws IOException {
        byte[] document = WordDocumentText.document(run("{{name}}"));

        assertThat(template(document).fill(DocxContent.of(PLACES)))
                .isEqualTo(template(document).fill(DocxContent.of(PLACES)));
    }

    private static List<String> filled(String... paragraphs) throws IOException {
        return WordDocumentText.of(
                template(WordDocumentText.document(paragraphs)).fill(DocxContent.of(PLACES)));
    }

    private static DocxTemplate template(byte[] document) {
        return new DocxTemplate(new TemplateFile("reminder.docx", document));
    }
}
