package vn.kontum.report.report.book;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.kontum.report.report.Given;
import vn.kontum.report.report.Report;
import vn.kontum.report.workbook.CellLook;

/** Whole books for tests. */
final class Books {
    private static final ReportDesign DESIGN = ReportDesign.load(Optional.of(Path.of("templates")));

    private static final Map<Integer, byte[]> YEARS = new ConcurrentHashMap<>();

    private Books() {}

    /** The book of {@link Given#year}, nothing changed; written once for all tests of a JVM. */
    static byte[] ofYear(int quarter) {
        return YEARS.computeIfAbsent(quarter, q -> of(Given.year(q))).clone();
    }

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
