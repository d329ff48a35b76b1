package vn.kontum.report.publication.workbook;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.kontum.report.publication.model.ReportModel;
import vn.kontum.report.publication.model.SampleSubmissions;
import vn.kontum.report.publication.workbook.layout.ReportStyle;
import vn.kontum.report.publication.workbook.layout.ReportTemplate;
import vn.kontum.report.text.OfficeProperties;
import vn.kontum.report.xlsx.write.CellStyleSpec;

/** Whole books for tests. */
final class ReportWorkbooks {
    private static final ReportTemplate DESIGN = ReportTemplate.load(Optional.of(Path.of("templates")));

    private static final Map<Integer, byte[]> YEARS = new ConcurrentHashMap<>();

    private ReportWorkbooks() {}

    /** The book of {@link SampleSubmissions#year}, nothing changed; written once for all tests of a JVM. */
    static byte[] ofYear(int quarter) {
        return YEARS.computeIfAbsent(quarter, q -> of(SampleSubmissions.year(q)))
                .clone();
    }

    static byte[] of(SampleSubmissions given) {
        return of(given.report());
    }

    static byte[] of(ReportModel report) {
        return new ReportWorkbookWriter(DESIGN, OfficeProperties.unknown()).write(report);
    }

    static CellStyleSpec style(ReportStyle reportStyle) {
        return DESIGN.style(reportStyle);
    }
}
