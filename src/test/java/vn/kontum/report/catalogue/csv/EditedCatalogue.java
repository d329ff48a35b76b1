package vn.kontum.report.catalogue.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.FrozenCatalogue;
import vn.kontum.report.catalogue.QuarterCalendar;
import vn.kontum.report.catalogue.csv.table.CatalogueError;
import vn.kontum.report.catalogue.csv.table.CatalogueException;

/** The catalogue of the tests with lines changed, in a folder of its own. */
public final class EditedCatalogue {
    private final Path folder;

    public EditedCatalogue(Path folder) {
        this.folder = folder;
        FrozenCatalogue.copy(folder);
    }

    /** Replaces a text that stands in the file exactly once. */
    EditedCatalogue with(String file, String before, String after) {
        return edit(file, text -> {
            assertThat(text.split(Pattern.quote(before), -1))
                    .as(file + ": " + before)
                    .hasSize(2);
            return text.replace(before, after);
        });
    }

    public EditedCatalogue withLine(String file, String line) {
        return edit(file, text -> text + line + "\n");
    }

    public EditedCatalogue edit(String file, UnaryOperator<String> change) {
        return write(file, change.apply(text(file)).getBytes(StandardCharsets.UTF_8));
    }

    EditedCatalogue write(String file, byte[] bytes) {
        try {
            Files.write(folder.resolve(file), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Catalogue read() {
        return new CatalogueLoader(QuarterCalendar.ADMINISTRATIVE).read(folder);
    }

    List<CatalogueError> errors() {
        return refusal().errors();
    }

    CatalogueException refusal() {
        CatalogueException refusal = catchThrowableOfType(CatalogueException.class, this::read);
        assertThat(refusal).as("the catalogue was accepted").isNotNull();
        return refusal;
    }

    private String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
