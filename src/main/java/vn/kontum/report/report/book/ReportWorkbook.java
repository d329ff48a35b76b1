package vn.kontum.report.report.book;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.kontum.report.report.EditionMeta;
import vn.kontum.report.report.Report;
import vn.kontum.report.report.Section;
import vn.kontum.report.workbook.DeterministicPackage;
import vn.kontum.report.workbook.LintProblem;
import vn.kontum.report.workbook.NewWorkbook;
import vn.kontum.report.workbook.WorkbookLinter;

/** Writes the book. Danger: nothing may go into it but the report itself: the same report is the same bytes on every machine. */
public final class ReportWorkbook {
    /** To be raised whenever the same report would be written differently. */
    public static final int LAYOUT = 3;

    private static final int MOST_PROBLEMS = 50;

    private final ReportDesign design;

    public ReportWorkbook(ReportDesign design) {
        this.design = design;
    }

    /**
     * Writes the book and looks at the finished bytes once more.
     *
     * @throws IllegalStateException with everything that must not be in a book that is published: a fault of the program
     */
    public byte[] write(Report report) {
        byte[] book = unchecked(report);
        List<LintProblem> problems = new WorkbookLinter().lint(book, new LintWorkbook(report));
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.stream()
                    .map(LintProblem::sentence)
                    .limit(MOST_PROBLEMS)
                    .collect(Collectors.joining("\n", "[report] is not fit to be published:\n", "")));
        }
        return book;
    }

    private byte[] unchecked(Report report) {
        try (XSSFWorkbook workbook = new NewWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 18)) {
            BookWorkbook book = new BookWorkbook(workbook, report, design);
            CoverWorkbook cover = new CoverWorkbook(book);
            sheets(book);
            cover.write();
            describe(book);
            workbook.lockStructure();
            workbook.setActiveSheet(0);
            workbook.setSelectedTab(0);
            DeterministicPackage.write(workbook, out, report.frame().meta().dataAsOf());
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("[report] cannot be written in memory", e);
        }
    }

    private static void sheets(BookWorkbook book) {
        new SummaryWorkbook(book).write();
        new TargetsWorkbook(book).write();
        for (Section section : book.report.sections()) {
            new SectionWorkbook(book, section).write();
        }
        new UnitsWorkbook(book).write();
        new ChartsWorkbook(book).write();
        new QualityWorkbook(book).write();
        new ComparisonWorkbook(book).write();
        new DataWorkbook(book).write();
        new SourcesWorkbook(book).write();
        new NotesWorkbook(book).write();
        new HistoryWorkbook(book).write();
    }

    private static void describe(BookWorkbook book) {
        EditionMeta meta = book.report.frame().meta();
        PackagePropertiesPart core =
                book.workbook.getProperties().getCoreProperties().getUnderlyingProperties();
        core.setTitleProperty(book.text("cover.title") + " – "
                + book.words().period(book.report.frame().period()));
        core.setSubjectProperty(book.text("cover.basis"));
        core.setCreatorProperty(book.text("author"));
        core.setLanguageProperty(book.words().language());
        core.setVersionProperty(Integer.toString(meta.number()));
        core.setIdentifierProperty(meta.digest());
        core.setContentStatusProperty(book.text("state." + meta.state()));
    }
}
