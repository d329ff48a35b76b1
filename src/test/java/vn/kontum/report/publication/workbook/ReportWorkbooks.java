package vn.kontum.report.publication.workbook;

import java.nio.file.Path;
import java.util.Optional;
import vn.kontum.report.publication.model.ReportModel;
import vn.kontum.report.publication.model.SampleSubmissions;
import vn.kontum.report.publication.workbook.layout.ReportStyle;
import vn.kontum.report.publication.workbook.layout.ReportTemplate;
import vn.kontum.report.xlsx.write.CellStyleSpec;

/** Whole books for tests. */
final class ReportWorkbooks {
    private static final ReportTemplate DESIGN = ReportTemplate.load(Optional.of(Path.of("templates")));

    private ReportWorkbooks() {}

    static byte[] of(SampleSubmissions given) {
        return of(given.report());
    }

    static byte[] of(ReportModel report) {
        return new ReportWorkbookWriter(DESIGN).write(report);
    }

    static CellStyleSpec look(ReportStyle look) {
        return DESIGN.look(look);
    }
}
