package vn.kontum.report.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.indicator.Assessment;
import vn.kontum.report.intake.Sha256;
import vn.kontum.report.report.EditionMeta;
import vn.kontum.report.report.Frame;
import vn.kontum.report.report.Letter;
import vn.kontum.report.report.Report;
import vn.kontum.report.report.Snapshot;
import vn.kontum.report.report.Words;
import vn.kontum.report.report.book.ReportDesign;
import vn.kontum.report.report.book.ReportWorkbook;
import vn.kontum.report.report.companion.Companions;
import vn.kontum.report.report.companion.Provenance;

/** Makes the book in one language, from the office's own template. */
final class ReportBookmaker implements Bookmaker {
    private final Catalogue catalogue;
    private final Words words;
    private final ReportDesign design;

    ReportBookmaker(Catalogue catalogue, ReportDesign design, Locale locale) {
        this.catalogue = catalogue;
        this.words = new Words(locale);
        this.design = design;
    }

    @Override
    public String templateVersion() {
        StringBuilder parts =
                new StringBuilder().append(ReportWorkbook.LAYOUT).append(' ').append(design.sha256());
        for (Map.Entry<String, String> text : words.all().entrySet()) {
            parts.append('\n').append(text.getKey()).append('=').append(text.getValue());
        }
        return Sha256.of(parts.toString());
    }

    @Override
    public Book make(Snapshot snapshot, List<Assessment> province, EditionMeta meta) {
        Report report = Report.of(new Frame(catalogue, snapshot, meta, words), province);
        return new Book() {
            @Override
            public void workbook(OutputStream out) throws IOException {
                out.write(new ReportWorkbook(design).write(report));
            }

            @Override
            public String status(String indicator) {
                return report.lines()
                        .filter(line -> line.indicator().code().equals(indicator))
                        .flatMap(line -> line.letter().stream())
                        .findFirst()
                        .map(Letter::code)
                        .orElse("");
            }

            @Override
            public List<Companion> companions(Origin origin) {
                return companionsOf(report, origin);
            }
        };
    }

    private List<Companion> companionsOf(Report report, Origin origin) {
        Provenance provenance = new Provenance(
                origin.workbook(),
                origin.workbookSha256(),
                templateVersion(),
                origin.runId(),
                origin.who(),
                origin.reason(),
                origin.at(),
                Owner.hostName());
        return Companions.of(report, provenance).stream()
                .map(c -> new Companion(c.suffix(), c.content()))
                .toList();
    }
}
