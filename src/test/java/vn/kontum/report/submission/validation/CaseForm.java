package vn.kontum.report.submission.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.kontum.report.xlsx.container.ZipBuilder;

/** A right form of the first quarter, to be changed in one place. */
final class CaseForm {
    static final String SHEET = "xl/worksheets/sheet2.xml";
    static final String STYLES = "xl/styles.xml";
    /** The cell of the visitors. */
    static final String CELL = "<c r=\"F37\" s=\"20\" t=\"n\"><v>95632.0</v></c>";

    private CaseForm() {}

    static ZipBuilder open() {
        try {
            return ZipBuilder.of(Files.readAllBytes(Path.of("src/test/resources/cases/n12_empty_v_optional_F10.xlsx")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
