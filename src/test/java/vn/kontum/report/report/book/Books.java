package vn.kontum.report.report.book;

import java.nio.file.Path;
import java.util.Optional;
import vn.kontum.report.report.Given;
import vn.kontum.report.report.Report;
import vn.kontum.report.workbook.CellLook;

/** Whole books for tests. */
final class Books {
    private static final ReportDesign DESIGN = ReportDesign.load(Optional.of(Path.of("templates")));

    private Books() {}

    static byte[] of(Given given) {
        return of(given.report());
    }

    static byte[] of(Report report) {
        return new ReportWorkbook(DESIGN).write(report);
    }

    static CellLook look(Look look) {
        return DESIGN.look(look);
    }
}
