package vn.kontum.report.submission.letter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.kontum.report.xlsx.write.TemplateFile;

/**
 * A Word document with places such as <code>{{han_nop}}</code>, as the office wrote it.
 *
 * @implNote A place inside a text box is not found.
 */
public final class DocxTemplate {
    static final String REMINDER = "reminder.docx";

    private static final LocalDateTime ALWAYS = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final TemplateFile file;

    DocxTemplate(TemplateFile file) {
        this.file = file;
    }

    /** The letter that reminds a unit: the office's own document if there is one, else the built-in one. */
    public static DocxTemplate reminder(Optional<Path> templatesFolder) {
        return new DocxTemplate(TemplateFile.load(templatesFolder, REMINDER));
    }

    /**
     * The document with its places filled in. A paragraph is repeated for a place with several texts, and left out for one
     * with none.
     *
     * @throws IllegalStateException when the document has a place that is not among those given
     */
    byte[] fill(Map<String, List<String>> places) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean written = false;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file.bytes()));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(ALWAYS);
                zip.putNextEntry(copy);
                boolean text = entry.getName().matches("word/(document|header\\d*|footer\\d*)\\.xml");
                zip.write(text ? new DocxPart(file.name(), content).fill(places) : content);
                written |= text;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("[" + file.name() + "] cannot be read as a Word document", e);
        }
        if (!written) {
            throw new IllegalStateException("[" + file.name() + "] is not a Word document (.docx), expected one;"
                    + " restore it from the original");
        }
        return out.toByteArray();
    }
}
