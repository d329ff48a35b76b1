package vn.kontum.report.report.book;

import java.math.BigDecimal;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.Variable;

/** The rules that were held against the forms, with how many warnings of each are open. */
final class RulesRunWorkbook {
    private final SheetWorkbook page;
    private final BookWorkbook book;

    RulesRunWorkbook(SheetWorkbook page) {
        this.page = page;
        this.book = page.book();
    }

    void write(int first) {
        page.across(new Span(first, 0, 6), book.text("quality.rules"), Look.HEADING);
        heads(first + 1);
        int row = first + 2;
        for (Rule rule : book.report.frame().catalogue().rules()) {
            if (!rule.definition()) {
                rule(row++, rule);
            }
        }
    }

    private void heads(int row) {
        page.text(row, 0, book.text("quality.rule.code"), Look.HEAD);
        page.across(new Span(row, 1, 4), book.text("quality.rule.title"), Look.HEAD);
        page.text(row, 5, book.text("quality.rule.severity"), Look.HEAD);
        page.text(row, 6, book.text("quality.rule.open"), Look.HEAD);
    }

    private void rule(int row, Rule rule) {
        page.text(row, 0, rule.key(), Look.SHORT);
        page.across(new Span(row, 1, 4), title(rule), Look.NAME);
        page.text(row, 5, book.text("severity." + rule.severity()), Look.SHORT);
        long open = book.report.frame().snapshot().warnings().stream()
                .filter(w -> w.finding().code().equals(rule.id())
                        || w.finding().code().equals(rule.key()))
                .count();
        page.number(row, 6, BigDecimal.valueOf(open), book.number(Look.SHORT, 0));
    }

    private String title(Rule rule) {
        return book.words().vietnamese() ? rule.titleVi() : Rule.fill(rule.messageEn(), this::name);
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
