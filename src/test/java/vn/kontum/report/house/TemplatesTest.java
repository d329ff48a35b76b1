package vn.kontum.report.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages evaluate nothing that a visitor or a file may have brought along. */
class TemplatesTest {
    /** Unescaped text, expressions evaluated twice, and fragments whose name is a variable. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("th:utext|\\[\\(|__\\$\\{|__|~\\{\\s*[$*#]\\{|th:(?:replace|insert|include)=\"\\s*[$*]\\{");

    /** The layout's own parameter: the fragment that a page hands over, never a name. */
    private static final String LAYOUT = "th:replace=\"${main}\"";

    /** A view whose name is put together while a page is asked for. */
    private static final Pattern MADE_UP_VIEW =
            Pattern.compile("return\\s+\"console/[^\"]*\"\\s*\\+|new ModelAndView\\((?!\")");

    @Test
    void noTemplateHasUnescapedTextPreprocessingOrAVariableFragment() throws IOException {
        List<Path> templates = files(Path.of("src/main/resources/templates"), ".html");

        assertThat(templates)
                .isNotEmpty()
                .allSatisfy(file ->
                        assertThat(Files.readString(file).replace(LAYOUT, "")).doesNotContainPattern(FORBIDDEN));
    }

    @Test
    void noControllerPutsTheNameOfAViewTogether() throws IOException {
        List<Path> controllers = files(Path.of("src/main/java"), "Controller.java");

        assertThat(controllers)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern(MADE_UP_VIEW));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p th:utext=\"${x}\">",
                "<p>[(${x})]</p>",
                "<p th:text=\"#{a.__${x}__}\">",
                "<p th:replace=\"~{${x}}\">",
                "<p th:insert=\"${x}\">"
            })
    void eachOfThemWouldBeFound(String planted) {
        assertThat(planted).containsPattern(FORBIDDEN);
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
