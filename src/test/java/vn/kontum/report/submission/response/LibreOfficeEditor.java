package vn.kontum.report.submission.response;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Somebody at LibreOffice who opens workbooks, types where told, and saves them.
 *
 * @implNote An office that stumbles over an order stops there, and what it has not saved is missing.
 */
final class LibreOfficeEditor {
    private static final String SETTLED = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry">
          <item oor:path="/org.openoffice.Setup/Office">
            <prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop>
          </item>
        </oor:items>
        """;
    private static final String LIBRARIES = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
        <library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink">
          <library:library library:name="Standard" library:link="false"/>
        </library:libraries>
        """;
    private static final String LIBRARY = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
        <library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
          <library:element library:name="Clerk"/>
        </library:library>
        """;
    private static final String MODULE = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
        <script:module xmlns:script="http://openoffice.org/2000/script" script:name="Clerk" script:language="StarBasic">
        Sub Work(orders As String)
          On Error GoTo Leave
          Dim hidden(0) As New com.sun.star.beans.PropertyValue
          hidden(0).Name = "Hidden"
          hidden(0).Value = True
          Dim excel(0) As New com.sun.star.beans.PropertyValue
          excel(0).Name = "FilterName"
          excel(0).Value = "Calc MS Excel 2007 XML"
          Dim disk, lines, order, document, sheet, cell
          disk = createUnoService("com.sun.star.ucb.SimpleFileAccess")
          lines = createUnoService("com.sun.star.io.TextInputStream")
          lines.setInputStream(disk.openFileRead(orders))
          lines.setEncoding("UTF-8")
          Do While Not lines.isEOF()
            order = Split(lines.readLine(), Chr(9))
            If order(0) = "OPEN" Then
              document = StarDesktop.loadComponentFromURL(order(1), "_blank", 0, hidden())
            ElseIf order(0) = "SAVE" Then
              document.storeToURL(order(1), excel())
              document.close(True)
            Else
              sheet = document.Sheets.getByName(order(1))
              cell = sheet.getCellRangeByName(order(2))
              Select Case order(0)
              Case "TYPE"
                cell.setFormula(order(3))
              Case "FORMAT"
                cell.NumberFormat = 0
              Case "UNLOCK"
                sheet.unprotect("")
              Case "UNMERGE"
                cell = sheet.createCursorByRange(cell)
                cell.collapseToMergedArea()
                cell.merge(False)
              Case "SHOW"
                cell.Rows.IsVisible = True
              Case "DELETE"
                sheet.Rows.removeByIndex(cell.CellAddress.Row, 1)
              End Select
            End If
          Loop
          lines.closeInput()
        Leave:
          StarDesktop.terminate()
        End Sub
        </script:module>
        """;

    private final Path folder;
    private final List<String> orders = new ArrayList<>();
    private final List<Path> saved = new ArrayList<>();

    LibreOfficeEditor(Path folder) {
        this.folder = folder;
    }

    LibreOfficeEditor open(byte[] workbook) throws IOException {
        Path file = Files.write(folder.resolve("given" + saved.size() + ".xlsx"), workbook);
        return order("OPEN", file.toUri().toString());
    }

    /** Types a figure or a text, as it is typed in English. */
    LibreOfficeEditor type(String sheet, String cell, String typed) {
        return order("TYPE", sheet, cell, typed);
    }

    /** Takes a date's or any other format off a cell. */
    LibreOfficeEditor format(String sheet, String cell) {
        return order("FORMAT", sheet, cell);
    }

    /** Takes the protection off a sheet, which has no password. */
    LibreOfficeEditor unlock(String sheet) {
        return order("UNLOCK", sheet, "A1");
    }

    LibreOfficeEditor unmerge(String sheet, String cell) {
        return order("UNMERGE", sheet, cell);
    }

    LibreOfficeEditor show(String sheet, String cell) {
        return order("SHOW", sheet, cell);
    }

    /** Deletes the line of a cell. */
    LibreOfficeEditor delete(String sheet, String cell) {
        return order("DELETE", sheet, cell);
    }

    LibreOfficeEditor save() {
        Path file = folder.resolve("mended" + saved.size() + ".xlsx");
        saved.add(file);
        return order("SAVE", file.toUri().toString());
    }

    /** Does everything in one start of the program, and hands over what was saved. */
    List<byte[]> work() throws IOException, InterruptedException {
        Path user = folder.resolve("clerk/user");
        Path basic = Files.createDirectories(user.resolve("basic/Standard"));
        Files.writeString(user.resolve("registrymodifications.xcu"), SETTLED);
        Files.writeString(user.resolve("basic/script.xlc"), LIBRARIES);
        Files.writeString(basic.resolve("script.xlb"), LIBRARY);
        Files.writeString(basic.resolve("Clerk.xba"), MODULE);
        Path list = Files.writeString(folder.resolve("orders.txt"), String.join("\n", orders));
        Process process = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("clerk").toUri(),
                        "--headless",
                        "--norestore",
                        "macro:///Standard.Clerk.Work(\"" + list.toUri() + "\")")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clerk.log").toFile())
                .start();
        if (!process.waitFor(240, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        List<byte[]> workbooks = new ArrayList<>();
        for (Path file : saved) {
            workbooks.add(Files.readAllBytes(file));
        }
        return workbooks;
    }

    private LibreOfficeEditor order(String... words) {
        orders.add(String.join("\t", words));
        return this;
    }
}
