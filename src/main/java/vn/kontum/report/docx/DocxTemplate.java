package vn.kontum.report.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vn.kontum.report.xlsx.write.ReproducibleZipWriter;
import vn.kontum.report.xlsx.write.TemplateFile;

/**
 * A Word document with places such as <code>{{han_nop}}</code>, as the office wrote it.
 *
 * @implNote A place inside a text box is not found.
 */
public final class DocxTemplate {
    private final TemplateFile file;

    public DocxTemplate(TemplateFile file) {
        this.file = file;
    }

    /** The office's own document of that name if there is one, else the built-in one. */
    public static DocxTemplate load(Optional<Path> templatesFolder, String name) {
        return new DocxTemplate(TemplateFile.load(templatesFolder, name));
    }

    public TemplateFile file() {
        return file;
    }

    /**
     * The document with its places filled in; the same content gives the same bytes on every machine. A paragraph is repeated
     * for a place with several texts, and left out for one with none.
     *
     * @throws IllegalStateException when the document has a place that is not among those given
     */
    public byte[] fill(DocxContent content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean written = false;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file.bytes()))) {
            ReproducibleZipWriter zip = new ReproducibleZipWriter(out);
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] bytes = in.readAllBytes();
                boolean text = entry.getName().matches("word/(document|header\\d*|footer\\d*)\\.xml");
                if (!entry.isDirectory()) {
                    zip.add(entry.getName(), text ? new DocxPart(file.name(), bytes).fill(content) : bytes);
                }
                written |= text;
            }
            zip.finish();
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
