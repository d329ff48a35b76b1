package vn.kontum.report.report.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** LibreOffice with a profile of its own that calculates every formula when it opens a file; by itself it would trust the values that are there. */
public final class LibreOffice {
    private static final String ALWAYS = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry">
          <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
            <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
          </item>
        </oor:items>
        """;
    private final Path folder;

    public LibreOffice(Path folder) {
        this.folder = folder;
    }

    public static boolean installed() {
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

    /** The workbook with every formula calculated anew. */
    public byte[] recalculated(byte[] workbook) throws IOException, InterruptedException {
        return Files.readAllBytes(converted(workbook, "xlsx:Calc MS Excel 2007 XML", "xlsx"));
    }

    Path converted(byte[] workbook, String filter, String ending) throws IOException, InterruptedException {
        Path profile = folder.resolve("profile");
        Files.createDirectories(profile.resolve("user"));
        Files.writeString(profile.resolve("user/registrymodifications.xcu"), ALWAYS);
        Path in = Files.write(folder.resolve("book.xlsx"), workbook);
        Path out = Files.createDirectories(folder.resolve("out"));
        Process process = new ProcessBuilder(List.of(
                        "soffice",
                        "-env:UserInstallation=" + profile.toUri(),
                        "--headless",
                        "--convert-to",
                        filter,
                        "--outdir",
                        out.toString(),
                        in.toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile())
                .start();
        if (!process.waitFor(180, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return out.resolve("book." + ending);
    }
}
