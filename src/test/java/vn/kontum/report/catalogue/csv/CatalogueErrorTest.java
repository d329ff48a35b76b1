package vn.kontum.report.catalogue.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.text.Messages;

/** Every kind of mistake is made once, in the shipped files, and is told at its place in both languages. */
class CatalogueErrorTest {
    /** Not made by one line added to a file. */
    private static final Set<String> MADE_ELSEWHERE = Set.of(
            "headline",
            "file.missing",
            "file.encoding",
            "file.csv",
            "header.missing",
            "header.unknown",
            "header.duplicate",
            "alias.display");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> everyKindOfMistakeIsToldAtItsLine() {
        return CatalogueErrorExample.all()
                .map(made -> DynamicTest.dynamicTest(made.key() + " " + made.line(), () -> {
                    Path own = folder.resolve(made.key() + Math.abs(made.line().hashCode()));
                    assertThat(own.toFile().mkdirs()).isTrue();
                    assertThat(new EditedCatalogue(own)
                                    .withLine(made.file(), made.line())
                                    .mistakes())
                            .anySatisfy(mistake -> {
                                assertThat(mistake.key()).isEqualTo(made.key());
                                assertThat(mistake.file()).isEqualTo(made.file());
                                assertThat(mistake.text(Locale.ENGLISH))
                                        .doesNotContain("{")
                                        .startsWith("[" + made.file());
                            });
                }));
    }

    @Test
    void aFileAsAWholeIsToldToo() {
        assertThat(given().write("rules.csv", new byte[] {(byte) 0xC3}).mistakes())
                .extracting(CatalogueError::key)
                .contains("file.encoding");
        assertThat(given().write("rules.csv", "id,\"part".getBytes(StandardCharsets.UTF_8))
                        .mistakes())
                .extracting(CatalogueError::key)
                .contains("file.csv");
        assertThat(given().write("reporters.csv", "code,name_vi,name_vi,nom\n".getBytes(StandardCharsets.UTF_8))
                        .mistakes())
                .extracting(CatalogueError::key)
                .contains("header.missing", "header.unknown", "header.duplicate");
        assertThat(given().with("units.csv", ",Huyện Ngọc Hồi,Ngoc Hoi", ",Huyện Chưa Biết,Ngoc Hoi")
                        .mistakes())
                .extracting(CatalogueError::key)
                .contains("alias.display");
    }

    @Test
    void everyMessageIsMadeHereAndIsThereInBothLanguages() {
        Messages english = new Messages("catalogue", Locale.ENGLISH);
        Set<String> keys = CatalogueErrorExample.all()
                .map(CatalogueErrorExample::key)
                .collect(Collectors.toCollection(TreeSet::new));
        keys.addAll(MADE_ELSEWHERE);
        assertThat(keys).isEqualTo(new TreeSet<>(english.keys()));
        assertThat(new Messages("catalogue", Messages.VIETNAMESE).keys()).isEqualTo(english.keys());
    }

    private EditedCatalogue given() {
        return new EditedCatalogue(folder);
    }
}
