package vn.kontum.report.submission.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.workbook.Design;

/** Where the look of the form comes from: the office's own template if there is one, else the built-in one. */
public final class FormDesign {
    static final String FILE = "form.xlsx";
    private static final String BUILT_IN = "defaults/templates/" + FILE;

    private FormDesign() {}

    /**
     * Reads {@code form.xlsx} of the folder, or the built-in one where the folder lacks it.
     *
     * @throws vn.kontum.report.workbook.DesignException naming everything that the template lacks
     */
    public static Design load(Optional<Path> templatesFolder) {
        Optional<Path> file =
                templatesFolder.map(folder -> folder.resolve(FILE)).filter(Files::exists);
        FormWords words = new FormWords();
        Set<String> sheets = Set.of(words.guideSheet(), words.formSheet());
        return Design.read(
                file.map(Path::toString).orElse(BUILT_IN),
                file.map(FormDesign::bytes).orElseGet(FormDesign::builtIn),
                FormLook.keys(),
                sheets);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("[" + file + "] cannot be read, check its rights", e);
        }
    }

    private static byte[] builtIn() {
        try (InputStream in = FormDesign.class.getClassLoader().getResourceAsStream(BUILT_IN)) {
            if (in == null) {
                throw new IllegalStateException("[" + BUILT_IN + "] is not on the class path, build the jar again");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("[" + BUILT_IN + "] cannot be read from the jar", e);
        }
    }
}
