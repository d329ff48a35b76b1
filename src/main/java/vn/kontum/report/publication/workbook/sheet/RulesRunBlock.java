package vn.kontum.report.publication.workbook.sheet;

import java.math.BigDecimal;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.publication.workbook.layout.ColumnRange;
import vn.kontum.report.publication.workbook.layout.ReportStyle;
import vn.kontum.report.publication.workbook.layout.ReportWorkbookContext;
import vn.kontum.report.publication.workbook.layout.SheetWriter;

/** The rules that were held against the forms, with how many warnings of each are open. */
final class RulesRunBlock {
    private final SheetWriter page;
    private final ReportWorkbookContext book;

    RulesRunBlock(SheetWriter page) {
        this.page = page;
        this.book = page.book();
    }

    void write(int first) {
        page.across(new ColumnRange(first, 0, 6), book.text("quality.rules"), ReportStyle.HEADING);
        heads(first + 1);
        int row = first + 2;
        for (Rule rule : book.report.frame().catalogue().rules()) {
            if (!rule.definition()) {
                rule(row++, rule);
            }
        }
    }

    private void heads(int row) {
        page.text(row, 0, book.text("quality.rule.code"), ReportStyle.HEAD);
        page.across(new ColumnRange(row, 1, 4), book.text("quality.rule.title"), ReportStyle.HEAD);
        page.text(row, 5, book.text("quality.rule.severity"), ReportStyle.HEAD);
        page.text(row, 6, book.text("quality.rule.open"), ReportStyle.HEAD);
    }

    private void rule(int row, Rule rule) {
        page.text(row, 0, rule.key(), ReportStyle.SHORT);
        page.across(new ColumnRange(row, 1, 4), title(rule), ReportStyle.NAME);
        page.text(row, 5, book.text("severity." + rule.severity()), ReportStyle.SHORT);
        long open = book.report.frame().snapshot().warnings().stream()
                .filter(w -> w.finding().code().equals(rule.id())
                        || w.finding().code().equals(rule.key()))
                .count();
        page.number(row, 6, BigDecimal.valueOf(open), book.number(ReportStyle.SHORT, 0));
    }

    private String title(Rule rule) {
        return book.words().vietnamese()
                ? rule.titleVi()
                : rule.titleEn().orElseGet(() -> Rule.fill(rule.messageEn(), this::name));
    }

    private String name(String place) {
        return book.report
                .frame()
                .catalogue()
                .variable(place)
                .map((Variable v) -> v.nameEn())
                .orElse(place);
    }
}
