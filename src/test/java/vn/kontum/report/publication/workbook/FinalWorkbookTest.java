package vn.kontum.report.publication.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import vn.kontum.report.publication.UnitStatusRecord;
import vn.kontum.report.publication.model.SampleSubmissions;

/** What a final edition says otherwise than its draft. */
class FinalWorkbookTest {
    private static final String COVER = "xl/worksheets/sheet1.xml";

    @Test
    void everyPartButCoverFootersAndPropertiesIsByteForByteThatOfTheDraft() throws IOException {
        Map<String, String> draft = parts(ReportWorkbooks.of(year()));
        Map<String, String> last = parts(ReportWorkbooks.of(year().finished()));

        assertThat(last.keySet()).containsExactlyElementsOf(draft.keySet());
        List<String> other = new ArrayList<>();
        draft.forEach((name, part) -> {
            if (!part.equals(last.get(name))) {
                other.add(name);
            }
        });
        assertThat(other).containsExactlyInAnyOrder(COVER, "docProps/core.xml");
    }

    @Test
    void theFooterOfEverySheetSaysTheState() throws IOException {
        Map<String, String> raw = rawParts(ReportWorkbooks.of(year().finished()));

        assertThat(raw.entrySet().stream()
                        .filter(e -> e.getKey().matches("xl/worksheets/sheet\\d+\\.xml"))
                        .filter(e -> !footer(e.getValue()).contains("CHÍNH THỨC"))
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    private static String footer(String sheet) {
        return sheet.substring(sheet.indexOf("<oddFooter>"), sheet.indexOf("</oddFooter>"));
    }

    private static SampleSubmissions year() {
        return SampleSubmissions.year(4).missing("617", 2, UnitStatusRecord.Punctuality.MISSING);
    }

    /** Without what a footer says. */
    private static Map<String, String> parts(byte[] book) throws IOException {
        Map<String, String> parts = rawParts(book);
        parts.replaceAll((name, part) -> part.replaceAll("(?s)<oddFooter>.*?</oddFooter>", ""));
        return parts;
    }

    private static Map<String, String> rawParts(byte[] book) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
