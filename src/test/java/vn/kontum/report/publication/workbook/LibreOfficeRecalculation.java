package vn.kontum.report.publication.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * LibreOffice with a profile of its own that calculates every formula when it opens a file; by itself it would trust
 * the values that are there.
 */
public final class LibreOfficeRecalculation {
    private static final String ALWAYS = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry">
          <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
            <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
          </item>
        </oor:items>
        """;
    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b(?!s)");

    private static final Pattern STREAM = Pattern.compile("(?<!end)stream\\r?\\n");
    private static final Pattern FONT = Pattern.compile("/F\\d+ ([\\d.]+) Tf");

    private final Path folder;

    public LibreOfficeRecalculation(Path folder) {
        this.folder = folder;
    }

    /** Asked once for all tests of a JVM. */
    public static boolean installed() {
        return Installed.ANSWER;
    }

    private static final class Installed {
        static final boolean ANSWER = asked();

        private static boolean asked() {
            try {
                return new ProcessBuilder("soffice", "--version")
                        .redirectErrorStream(true)
                        .start()
                        .waitFor(60, TimeUnit.SECONDS);
            } catch (IOException absent) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    /** The workbook with every formula calculated anew. */
    public byte[] recalculated(byte[] workbook) throws IOException, InterruptedException {
        return Files.readAllBytes(converted(workbook, "xlsx:Calc MS Excel 2007 XML", "xlsx"));
    }

    Path converted(byte[] workbook, String filter, String ending) throws IOException, InterruptedException {
        return convert(List.of(Files.write(folder.resolve("book.xlsx"), workbook)), filter)
                .resolve("book." + ending);
    }

    /** The workbook as it is after somebody kept it in the format of LibreOffice for a while. */
    public byte[] throughOpenDocument(byte[] workbook) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("kept.xlsx"), workbook);
        Path document = convert(List.of(file), "ods").resolve("kept.ods");
        return Files.readAllBytes(
                convert(List.of(document), "xlsx:Calc MS Excel 2007 XML").resolve("kept.xlsx"));
    }

    /** Workbooks as they are when somebody opens each and saves it again, in one start of the program. */
    public List<byte[]> saved(List<byte[]> workbooks) throws IOException, InterruptedException {
        List<Path> files = new ArrayList<>();
        for (byte[] workbook : workbooks) {
            files.add(Files.write(folder.resolve("book" + files.size() + ".xlsx"), workbook));
        }
        Path out = convert(files, "xlsx:Calc MS Excel 2007 XML");
        List<byte[]> saved = new ArrayList<>();
        for (Path file : files) {
            saved.add(Files.readAllBytes(out.resolve(file.getFileName())));
        }
        return saved;
    }

    /** The PDF of each workbook, in one start of the program. */
    List<byte[]> printed(List<byte[]> workbooks) throws IOException, InterruptedException {
        List<Path> files = new ArrayList<>();
        for (byte[] workbook : workbooks) {
            files.add(Files.write(folder.resolve("paper" + files.size() + ".xlsx"), workbook));
        }
        Path out = convert(files, "pdf");
        List<byte[]> printed = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            printed.add(Files.readAllBytes(out.resolve("paper" + i + ".pdf")));
        }
        return printed;
    }

    /** How many pages a PDF of LibreOffice has. */
    static long pages(byte[] pdf) {
        return PAGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    /**
     * The size of the smallest text of every page of a PDF, in points as printed. LibreOffice writes one stream of content for
     * each page, in their order, with sizes that are scaled already.
     */
    static List<Double> smallestTexts(byte[] pdf) throws IOException {
        List<Double> sizes = new ArrayList<>();
        Matcher stream = STREAM.matcher(new String(pdf, StandardCharsets.ISO_8859_1));
        while (stream.find()) {
            try (InflaterInputStream content =
                    new InflaterInputStream(new ByteArrayInputStream(pdf, stream.end(), pdf.length - stream.end()))) {
                String text = new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
                FONT.matcher(text)
                        .results()
                        .map(font -> Double.valueOf(font.group(1)))
                        .min(Comparator.naturalOrder())
                        .ifPresent(sizes::add);
            } catch (ZipException picture) {
                // Not compressed in this way, so no page.
                continue;
            }
        }
        return sizes;
    }

    private Path convert(List<Path> files, String filter) throws IOException, InterruptedException {
        Path profile = folder.resolve("profile");
        Files.createDirectories(profile.resolve("user"));
        Files.writeString(profile.resolve("user/registrymodifications.xcu"), ALWAYS);
        Path out = Files.createDirectories(folder.resolve("out"));
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + profile.toUri(),
                "--headless",
                "--convert-to",
                filter,
                "--outdir",
                out.toString()));
        files.forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile())
                .start();
        if (!process.waitFor(180, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return out;
    }
}
