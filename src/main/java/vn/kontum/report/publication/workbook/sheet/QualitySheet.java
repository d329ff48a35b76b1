package vn.kontum.report.publication.workbook.sheet;

import java.util.List;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.publication.InputSnapshot;
import vn.kontum.report.publication.model.ProvinceRules;
import vn.kontum.report.publication.model.ReportHeader;
import vn.kontum.report.publication.narrative.FigureJumps;
import vn.kontum.report.publication.workbook.layout.ColumnRange;
import vn.kontum.report.publication.workbook.layout.ReportSheet;
import vn.kontum.report.publication.workbook.layout.ReportStyle;
import vn.kontum.report.publication.workbook.layout.ReportWorkbookContext;
import vn.kontum.report.publication.workbook.layout.SheetFinisher;
import vn.kontum.report.publication.workbook.layout.SheetWriter;
import vn.kontum.report.publication.workbook.layout.TableHeader;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.WaiverScope;

/**
 * Who reported when, which warnings are open, which were let pass by whom, and which rules were held against the forms.
 */
public final class QualitySheet {
    /** First row of the matrix. */
    public static final int FIRST = 5;

    private final SheetWriter page;
    private final ReportWorkbookContext book;
    private final TableHeader head;
    private final ReportHeader frame;
    private final int lastColumn;
    private int next;

    public QualitySheet(ReportWorkbookContext book) {
        this.book = book;
        this.page = new SheetWriter(book, ReportSheet.QUALITY, book.reportLayout.sheet(ReportSheet.QUALITY));
        this.head = new TableHeader(page);
        this.frame = book.report.frame();
        this.lastColumn = UnitStatusMatrix.note(book);
    }

    public void write() {
        head.plain(book.text("quality.title"), head.period(), lastColumn + 1);
        next = new UnitStatusMatrix(page).write();
        int warnings = next;
        warnings();
        int waivers = next;
        waivers();
        int province = next;
        provinceRules();
        new RulesRunBlock(page).write(next);
        int last = page.rows.last();
        new SheetFinisher(page)
                .finish(
                        ReportSheet.QUALITY,
                        new SheetFinisher.PrintFrame(
                                0, 1, 2, last, lastColumn, List.of(FIRST - 2, warnings, waivers, province, next)));
        page.repeat(next + 1);
    }

    private void warnings() {
        List<InputSnapshot.OpenWarning> warnings = frame.snapshot().warnings();
        heading(book.text("quality.warnings", Integer.toString(warnings.size())));
        list("warning", warnings.isEmpty(), List.of("period", "unit", "code", "cell", "entered", "message"));
        for (InputSnapshot.OpenWarning warning : warnings) {
            Finding finding = warning.finding();
            String cell = finding.place().map(p -> p.sheet() + "!" + p.cell()).orElse(book.text("none"));
            String entered = finding.entered().isEmpty() ? book.text("none") : finding.entered();
            row(List.of(
                    warning.period().code(),
                    frame.unit(warning.unit()),
                    finding.code(),
                    cell,
                    entered,
                    finding.officeMessage(book.words().locale())));
        }
        next++;
    }

    private String rule(InputSnapshot.WaivedRule waiver) {
        return FigureJumps.explains(waiver.rule())
                ? frame.catalogue()
                        .indicator(FigureJumps.indicator(waiver.rule()))
                        .map(book.words()::name)
                        .orElseGet(waiver::rule)
                : cell(WaiverScope.of(waiver.rule()));
    }

    /** A rule, and the variable where it was let pass for one cell only. */
    private String cell(WaiverScope scope) {
        return scope.variable()
                .map(code -> scope.rule() + " ("
                        + frame.catalogue()
                                .variable(code)
                                .map(book.words()::name)
                                .orElse(code)
                        + ")")
                .orElse(scope.rule());
    }

    private void waivers() {
        List<InputSnapshot.WaivedRule> waivers = frame.snapshot().waivers();
        heading(book.text("quality.waivers", Integer.toString(waivers.size())));
        list("waiver", waivers.isEmpty(), List.of("period", "unit", "rule", "author", "", "reason"));
        for (InputSnapshot.WaivedRule waiver : waivers) {
            row(List.of(
                    waiver.period().code(),
                    frame.unit(waiver.unit()),
                    rule(waiver),
                    waiver.author(),
                    "",
                    waiver.reason()));
        }
        next++;
    }

    /** Sums of the units against official totals, and whatever else is held against the whole province. */
    private void provinceRules() {
        List<ProvinceRules.Result> results = new ProvinceRules(frame).results();
        heading(book.text("quality.province"));
        list("province", results.isEmpty(), List.of("rule", "title", "", "outcome", "", "message"));
        for (ProvinceRules.Result result : results) {
            row(List.of(
                    result.rule().key(),
                    title(result.rule()),
                    "",
                    book.text("quality.province." + result.outcome()),
                    "",
                    result.message().isEmpty() ? book.text("none") : result.message()));
        }
        next++;
    }

    private String title(Rule rule) {
        return book.words().vietnamese() ? rule.titleVi() : rule.titleEn().orElseGet(() -> subjects(rule));
    }

    private String subjects(Rule rule) {
        return rule.expression().orElseThrow().names().stream()
                .flatMap(name -> frame.catalogue().variable(name.code()).stream())
                .map(Variable::nameEn)
                .distinct()
                .collect(Collectors.joining(" / "));
    }

    private void heading(String text) {
        page.across(new ColumnRange(next++, 0, lastColumn), text, ReportStyle.HEADING);
    }

    private void list(String kind, boolean empty, List<String> columns) {
        if (empty) {
            page.across(
                    new ColumnRange(next++, 0, lastColumn),
                    book.text("quality." + kind + ".none"),
                    ReportStyle.PARAGRAPH);
            return;
        }
        page.fill(new ColumnRange(next, 0, lastColumn), book.style(ReportStyle.HEAD));
        cells(
                columns.stream()
                        .map(c -> c.isEmpty() ? "" : book.text("quality." + kind + "." + c))
                        .toList(),
                ReportStyle.HEAD);
    }

    private void row(List<String> texts) {
        cells(texts, ReportStyle.TEXT);
    }

    /** The last text has the room that is left. An empty one lends its room to the text before it. */
    private void cells(List<String> texts, ReportStyle reportStyle) {
        for (int column = 0; column < texts.size(); column++) {
            boolean last = column == texts.size() - 1;
            boolean lent = !last && texts.get(column + 1).isEmpty();
            if (last || lent) {
                int end = last ? lastColumn : column + 1;
                page.across(new ColumnRange(next, column, end), texts.get(column), reportStyle);
            } else if (!texts.get(column).isEmpty()) {
                page.text(next, column, texts.get(column), reportStyle);
            }
        }
        next++;
    }
}
