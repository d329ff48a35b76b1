package vn.kontum.report.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kontum.report.docx.WordDocumentText.run;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.kontum.report.xlsx.write.TemplateFile;

class DocxSequenceTest {
    private static final Map<String, Set<String>> KINDS =
            Map.of("head", Set.of("title"), "line", Set.of("name", "value"));
    private static final DocxSequence TARGETS = new DocxSequence(
            KINDS,
            List.of(
                    head("Kinh tế"),
                    line("GRDP", "6,47"),
                    line("Thu ngân sách <a & b>", "3.500"),
                    head("Xã hội"),
                    line("Nghèo", "[x]")));

    @Test
    void kindsFollowEachOtherInTheOrderOfTheItems() throws IOException {
        assertThat(filled(
                        TARGETS,
                        run("trước"),
                        run("{{targets.head.title}}:"),
                        run("- {{targets.line.name}} = {{targets.line.value}} ({{unit}})"),
                        run("sau")))
                .containsExactly(
                        "trước",
                        "Kinh tế:",
                        "- GRDP = 6,47 (62)",
                        "- Thu ngân sách <a & b> = 3.500 (62)",
                        "Xã hội:",
                        "- Nghèo = [x] (62)",
                        "sau");
    }

    @Test
    void rowsOfATableAreRepeatedAndItsHeadStays() throws IOException {
        String table = "</w:p><w:tbl>" + row("TT") + row("{{targets.head.title}}")
                + row("{{targets.line.name}}", "{{targets.line.value}}") + "</w:tbl><w:p>";

        assertThat(filled(TARGETS, table))
                .containsExactly(
                        "TT", "Kinh tế", "GRDP", "6,47", "Thu ngân sách <a & b>", "3.500", "Xã hội", "Nghèo", "[x]");
    }

    @Test
    void aKindThatTheOfficeTookOutIsLeftOut() throws IOException {
        assertThat(filled(TARGETS, run("{{targets.head.title}}"), run("sau")))
                .containsExactly("Kinh tế", "Xã hội", "sau");
    }

    @Test
    void nothingToSayLeavesNothing() throws IOException {
        assertThat(filled(new DocxSequence(KINDS, List.of()), run("trước"), run("- {{targets.line.name}}")))
                .containsExactly("trước");
    }

    @Test
    void aPlaceThatNoKindHasIsRefused() throws IOException {
        byte[] document = WordDocumentText.document(run("{{targets.line.nmae}}"));

        assertThatThrownBy(() -> template(document).fill(content(TARGETS)))
                .hasMessage("[report.docx] has the place {{targets.line.nmae}}, expected one of [targets.head.title,"
                        + " targets.line.name, targets.line.value, unit]; correct it in Word");
    }

    @Test
    void anItemWithoutAllItsValuesIsAFault() {
        assertThatThrownBy(() -> new DocxSequence(KINDS, List.of(new DocxItem("line", Map.of("name", "a")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[line]");
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder("<w:tr>");
        for (String cell : cells) {
            row.append("<w:tc><w:p>").append(run(cell)).append("</w:p></w:tc>");
        }
        return row.append("</w:tr>").toString();
    }

    private static DocxItem head(String title) {
        return new DocxItem("head", Map.of("title", title));
    }

    private static DocxItem line(String name, String value) {
        return new DocxItem("line", Map.of("name", name, "value", value));
    }

    private static List<String> filled(DocxSequence targets, String... paragraphs) throws IOException {
        return WordDocumentText.of(
                template(WordDocumentText.document(paragraphs)).fill(content(targets)));
    }

    private static DocxContent content(DocxSequence targets) {
        return new DocxContent(Map.of("unit", List.of("62")), Map.of("targets", targets));
    }

    private static DocxTemplate template(byte[] document) {
        return new DocxTemplate(new TemplateFile("report.docx", document));
    }
}
