package vn.kontum.report.publication.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.kontum.report.publication.EditionMetadata;
import vn.kontum.report.publication.model.ReportModel;
import vn.kontum.report.publication.model.Section;
import vn.kontum.report.publication.workbook.chart.ChartsSheet;
import vn.kontum.report.publication.workbook.layout.ReportTemplate;
import vn.kontum.report.publication.workbook.layout.ReportWorkbookContext;
import vn.kontum.report.publication.workbook.sheet.ComparisonSheet;
import vn.kontum.report.publication.workbook.sheet.CoverSheet;
import vn.kontum.report.publication.workbook.sheet.DataSheet;
import vn.kontum.report.publication.workbook.sheet.DistrictsSheet;
import vn.kontum.report.publication.workbook.sheet.HistorySheet;
import vn.kontum.report.publication.workbook.sheet.NotesSheet;
import vn.kontum.report.publication.workbook.sheet.QualitySheet;
import vn.kontum.report.publication.workbook.sheet.SectionSheet;
import vn.kontum.report.publication.workbook.sheet.SourcesSheet;
import vn.kontum.report.publication.workbook.sheet.SummarySheet;
import vn.kontum.report.publication.workbook.sheet.TargetsSheet;
import vn.kontum.report.publication.workbook.sheet.UnitsSheet;
import vn.kontum.report.text.OfficeProperties;
import vn.kontum.report.xlsx.container.ContainerLimits;
import vn.kontum.report.xlsx.write.NewWorkbook;
import vn.kontum.report.xlsx.write.ReproducibleOpcWriter;
import vn.kontum.report.xlsx.write.lint.LintViolation;
import vn.kontum.report.xlsx.write.lint.WorkbookLinter;

/**
 * Writes the report workbook.
 *
 * @implNote Nothing may go into it but the report itself: the same report is the same bytes on every machine.
 */
public final class ReportWorkbookWriter {
    /** To be raised whenever the same report would be written differently. */
    public static final int LAYOUT = 4;

    private static final int MOST_PROBLEMS = 50;

    private final ReportTemplate design;
    private final OfficeProperties office;

    public ReportWorkbookWriter(ReportTemplate design, OfficeProperties office) {
        this.design = design;
        this.office = office;
    }

    /**
     * Writes the book and looks at the finished bytes once more.
     *
     * @throws IllegalStateException with everything that must not be in a book that is published: a fault of the program
     */
    public byte[] write(ReportModel report) {
        byte[] book = unchecked(report);
        List<LintViolation> problems =
                new WorkbookLinter(ContainerLimits.published()).lint(book, new ReportLinter(report));
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.stream()
                    .map(LintViolation::sentence)
                    .limit(MOST_PROBLEMS)
                    .collect(Collectors.joining("\n", "[report] is not fit to be published:\n", "")));
        }
        return book;
    }

    private byte[] unchecked(ReportModel report) {
        try (XSSFWorkbook workbook = new NewWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 18)) {
            ReportWorkbookContext book = new ReportWorkbookContext(workbook, report, design, office);
            CoverSheet cover = new CoverSheet(book);
            sheets(book);
            cover.write();
            describe(book);
            workbook.lockStructure();
            workbook.setActiveSheet(0);
            workbook.setSelectedTab(0);
            ReproducibleOpcWriter.write(
                    workbook, book.rows, out, report.frame().meta().dataAsOf());
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("[report] cannot be written in memory", e);
        }
    }

    private static void sheets(ReportWorkbookContext book) {
        new SummarySheet(book).write();
        new TargetsSheet(book).write();
        for (Section section : book.report.sections()) {
            new SectionSheet(book, section).write();
        }
        new DistrictsSheet(book).write();
        new UnitsSheet(book).write();
        new ChartsSheet(book).write();
        new QualitySheet(book).write();
        new ComparisonSheet(book).write();
        new DataSheet(book).write();
        new SourcesSheet(book).write();
        new NotesSheet(book).write();
        new HistorySheet(book).write();
    }

    private static void describe(ReportWorkbookContext book) {
        EditionMetadata meta = book.report.frame().meta();
        PackagePropertiesPart core =
                book.workbook.getProperties().getCoreProperties().getUnderlyingProperties();
        core.setTitleProperty(book.text("cover.title", book.plan().year()) + " – "
                + book.words().period(book.report.frame().period()));
        core.setSubjectProperty(book.text("cover.basis", book.plan().citation()));
        core.setCreatorProperty(book.text("author", book.plan().provinceWithin()));
        core.setLanguageProperty(book.words().language());
        core.setVersionProperty(Integer.toString(meta.number()));
        core.setIdentifierProperty(meta.digest());
        core.setContentStatusProperty(book.text("state." + meta.state()));
    }
}
