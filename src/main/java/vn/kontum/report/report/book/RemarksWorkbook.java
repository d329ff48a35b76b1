package vn.kontum.report.report.book;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import vn.kontum.report.report.Attention;
import vn.kontum.report.report.Line;
import vn.kontum.report.report.Section;
import vn.kontum.report.report.Sentences;

/** What is to be said of each line of a section, below its table: what went wrong before what went well. */
final class RemarksWorkbook {
    private final SheetWorkbook page;
    private final BookWorkbook book;

    RemarksWorkbook(SheetWorkbook page) {
        this.page = page;
        this.book = page.book();
    }

    /** Writes from this row on and returns the last one; nothing where nothing is due yet. */
    int write(int first, Section section, int columns) {
        List<Line> said = said(section);
        if (said.isEmpty()) {
            return first - 2;
        }
        page.across(new Span(first, 0, columns - 1), book.text("section.remarks"), Look.HEADING);
        Sentences sentences = new Sentences(book.report.frame());
        int row = first;
        for (Line line : said) {
            row++;
            String code = line.indicator().code();
            XSSFCell number =
                    page.text(row, 0, Integer.toString(line.indicator().no()), Look.NUMBER);
            page.link(number, book.places.at(SheetKey.TARGETS, book.places.target(code), 0));
            page.across(new Span(row, 1, columns - 1), sentences.of(line), Look.TEXT);
        }
        return row;
    }

    private static List<Line> said(Section section) {
        List<Line> said = new ArrayList<>();
        for (Attention attention : Attention.values()) {
            said.addAll(attention.of(section.lines().stream()));
        }
        return said;
    }
}
