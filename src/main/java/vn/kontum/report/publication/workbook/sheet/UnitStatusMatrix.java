package vn.kontum.report.publication.workbook.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.publication.UnitStatusRecord;
import vn.kontum.report.publication.workbook.layout.ColumnRange;
import vn.kontum.report.publication.workbook.layout.ReportStyle;
import vn.kontum.report.publication.workbook.layout.ReportWorkbookContext;
import vn.kontum.report.publication.workbook.layout.SheetWriter;
import vn.kontum.report.publication.workbook.layout.TableHeader;

/** How every unit stood in every quarter of the year, and in its closing where the report follows that. */
final class UnitStatusMatrix {
    private static final int QUARTERS = 4;

    private final SheetWriter page;
    private final ReportWorkbookContext book;
    private final Map<String, UnitStatusRecord> statuses = new HashMap<>();

    UnitStatusMatrix(SheetWriter page) {
        this.page = page;
        this.book = page.book();
        book.report.frame().snapshot().statuses().forEach(s -> statuses.putIfAbsent(s.unit() + s.period(), s));
    }

    /** The periods with a column. */
    static List<Period> periods(ReportWorkbookContext book) {
        Period now = book.report.frame().period();
        return now.closing() ? now.yearToDate() : new Period(now.year(), QUARTERS).yearToDate();
    }

    /** Column of a period. */
    static int column(Period period) {
        return 1 + period.step();
    }

    /** The column after them, the last one. */
    static int note(ReportWorkbookContext book) {
        return 2 + periods(book).size();
    }

    /** Row of the counts below the matrix. */
    static int counts(ReportWorkbookContext book) {
        return QualitySheet.FIRST + book.report.frame().units().size();
    }

    /** Writes it with the counts below and returns the row for what comes after it. */
    int write() {
        page.across(
                new ColumnRange(QualitySheet.FIRST - 2, 0, note(book)),
                book.text("quality.matrix"),
                ReportStyle.HEADING);
        List<String> heads = new ArrayList<>(List.of(book.text("quality.code"), book.text("quality.unit")));
        for (Period period : periods(book)) {
            heads.add(book.words().quarter(period));
        }
        heads.add(book.text("quality.note"));
        new TableHeader(page).heads(QualitySheet.FIRST - 1, heads, ReportStyle.HEAD);
        int row = QualitySheet.FIRST;
        for (Unit unit : book.report.frame().units()) {
            unit(row++, unit);
        }
        return new UnitStatusCountsBlock(page).write(row) + 2;
    }

    private void unit(int row, Unit unit) {
        page.text(row, 0, unit.code(), ReportStyle.SHORT);
        page.text(row, 1, book.words().name(unit), ReportStyle.NAME);
        List<String> reasons = new ArrayList<>();
        for (Period period : periods(book)) {
            Optional<UnitStatusRecord> status = Optional.ofNullable(statuses.get(unit.code() + period));
            page.text(
                    row,
                    column(period),
                    status.map(this::mark).orElse(book.text(period.closing() ? "mark.NOT_ASKED" : "mark.NOT_YET")),
                    ReportStyle.SHORT);
            status.flatMap(UnitStatusRecord::reason).ifPresent(reasons::add);
            status.flatMap(UnitStatusRecord::returns)
                    .map(returns -> book.words().vietnamese() ? returns.reasonVi() : returns.reasonEn())
                    .ifPresent(why -> reasons.add(
                            book.text("standing.returned.why", book.words().quarter(period), why)));
        }
        page.text(
                row, note(book), reasons.isEmpty() ? book.text("none") : String.join("; ", reasons), ReportStyle.TEXT);
    }

    private String mark(UnitStatusRecord status) {
        String plain = book.text("standing." + status.mark(), Integer.toString(status.daysLate()));
        String mark = status.returns()
                .map(returns -> book.text("standing.returned", plain, Integer.toString(returns.times())))
                .orElse(plain);
        return status.versions() > 1 ? book.text("standing.again", mark, Integer.toString(status.versions())) : mark;
    }
}
