package vn.kontum.report.xlsx.write;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.kontum.report.xlsx.read.ContentTypes;
import vn.kontum.report.xlsx.xml.CanonicalXmlWriter;

/**
 * Writes a workbook so that the same content is the same bytes on every machine, on any day.
 *
 * @implNote Values that change by themselves must not be in the cells either.
 */
public final class ReproducibleOpcWriter {
    private static final Pattern LANGUAGE = Pattern.compile("(<a:(?:rPr|defRPr|endParaRPr)[^>]*? lang=\")[^\"]*");
    private static final String CORE = "docProps/core.xml";
    private static final Comparator<String> ORDER =
            Comparator.comparingInt(ReproducibleOpcWriter::rank).thenComparing(Comparator.naturalOrder());

    private ReproducibleOpcWriter() {}

    /**
     * Writes the workbook; the stream stays open. Drawn text is marked with the language of the document properties, en-US when they name none.
     *
     * @param stamp what the document properties say about creation and last change, to the second
     */
    public static void write(XSSFWorkbook workbook, OutputStream out, Instant stamp) throws IOException {
        write(workbook, out, stamp, (part, saved) -> saved);
    }

    /** As {@link #write(XSSFWorkbook, OutputStream, Instant)}, of a workbook whose cells were written beside POI. */
    public static void write(XSSFWorkbook workbook, WorkbookRows rows, OutputStream out, Instant stamp)
            throws IOException {
        rows.describe();
        write(workbook, out, stamp, rows::complete);
    }

    /** What becomes of a part that POI has saved, by its name. */
    @FunctionalInterface
    private interface Completion {
        byte[] complete(String part, byte[] saved);
    }

    private static void write(XSSFWorkbook workbook, OutputStream out, Instant stamp, Completion completion)
            throws IOException {
        CoreProperties properties = workbook.getProperties().getCoreProperties();
        properties.setCreated(Optional.of(Date.from(stamp)));
        properties.setModified(Optional.of(Date.from(stamp)));
        ByteArrayOutputStream buffer = new ByteArrayOutputStream(1 << 16);
        workbook.write(unpacked(buffer));
        String language =
                properties.getUnderlyingProperties().getLanguageProperty().orElse("en-US");
        ReproducibleZipWriter zip = new ReproducibleZipWriter(out);
        for (Map.Entry<String, byte[]> part : parts(buffer.toByteArray()).entrySet()) {
            zip.add(
                    part.getKey(),
                    canonical(part.getKey(), completion.complete(part.getKey(), part.getValue()), language));
        }
        zip.finish();
    }

    /** What is unpacked again at once need not be packed. */
    private static ZipArchiveOutputStream unpacked(OutputStream out) {
        ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out);
        zip.setLevel(Deflater.NO_COMPRESSION);
        return zip;
    }

    private static byte[] canonical(String name, byte[] content, String language) {
        boolean plain = name.equals(ContentTypes.PART) || name.endsWith(".rels") || name.equals(CORE);
        if (plain) {
            return CanonicalXmlWriter.rewrite(content);
        }
        boolean drawn = name.startsWith("xl/charts/") || name.startsWith("xl/drawings/");
        byte[] spoken = drawn ? inLanguage(content, language) : content;
        return name.endsWith(".xml") || name.endsWith(".vml") ? CanonicalXmlWriter.declare(spoken) : spoken;
    }

    /** POI marks drawn text with the language of the machine; it becomes that of the document. */
    private static byte[] inLanguage(byte[] content, String language) {
        String text = new String(content, StandardCharsets.UTF_8);
        String spoken = LANGUAGE.matcher(text).replaceAll("$1" + Matcher.quoteReplacement(language));
        return spoken.getBytes(StandardCharsets.UTF_8);
    }

    private static TreeMap<String, byte[]> parts(byte[] archive) throws IOException {
        TreeMap<String, byte[]> parts = new TreeMap<>(ORDER);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            Optional<ZipEntry> entry = Optional.ofNullable(zip.getNextEntry());
            while (entry.isPresent()) {
                parts.put(entry.get().getName(), zip.readAllBytes());
                entry = Optional.ofNullable(zip.getNextEntry());
            }
        }
        return parts;
    }

    /** The order in which programs look for the parts. */
    private static int rank(String name) {
        return switch (name) {
            case ContentTypes.PART -> 0;
            case "_rels/.rels" -> 1;
            case "xl/workbook.xml" -> 2;
            case "xl/_rels/workbook.xml.rels" -> 3;
            default -> 4;
        };
    }
}
