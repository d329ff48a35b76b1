package vn.kontum.report.publication.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Target;
import vn.kontum.report.docx.DocxItem;
import vn.kontum.report.docx.DocxSequence;
import vn.kontum.report.publication.contribution.MissingValue;
import vn.kontum.report.publication.history.SamePeriodFigure;
import vn.kontum.report.publication.model.IndicatorRow;
import vn.kontum.report.publication.model.ReportModel;
import vn.kontum.report.publication.model.SamePeriodChange;
import vn.kontum.report.publication.model.Section;

/** The annex: table 01 with the figures as the workbook prints them. */
final class TargetTable {
    private static final String SECTION = "muc";
    private static final String LINE = "dong";
    private static final String ABOUT = "~";
    private static final Set<String> COLUMNS = Set.of(
            "tt",
            "chi_tieu",
            "don_vi",
            "ke_hoach",
            "quy",
            "luy_ke",
            "cung_ky",
            "tang_giam",
            "phan_tram",
            "danh_gia",
            "co_quan",
            "ghi_chu");

    private final ReportModel report;
    private final DocumentText text;

    TargetTable(ReportModel report, DocumentText text) {
        this.report = report;
        this.text = text;
    }

    DocxSequence sequence() {
        List<DocxItem> items = new ArrayList<>();
        for (Section section : report.sections()) {
            String title = section.supplementary()
                    ? text.words().text("section.supplementary", section.clause())
                    : text.words().text("section", roman(section.number()), section.title(), section.clause());
            items.add(new DocxItem(SECTION, Map.of("ten", title)));
            section.lines().forEach(row -> items.add(new DocxItem(LINE, line(row))));
        }
        return new DocxSequence(Map.of(SECTION, Set.of("ten"), LINE, COLUMNS), items);
    }

    /** What the signs in the cells mean, then the notes that the lines refer to. */
    DocxSequence notes() {
        ItemList items = new ItemList(LINE);
        items.add(LINE, signs());
        report.notes()
                .forEach(note -> items.add(
                        LINE,
                        text.words().text("note.mark", text.count(note.number())) + " " + text.written(note.text())));
        return items.sequence();
    }

    private String signs() {
        List<Map<String, String>> lines = report.sections().stream()
                .flatMap(section -> section.lines().stream())
                .map(this::line)
                .toList();
        Set<String> cells =
                lines.stream().flatMap(line -> line.values().stream()).collect(Collectors.toSet());
        Stream<String> marks = Stream.of(MissingValue.values())
                .filter(value -> cells.contains(mark(value)))
                .map(value -> text.text("sign", mark(value), text.text("sign." + value)));
        Stream<String> about = report.lines()
                .flatMap(row -> row.lastYear().stream())
                .map(SamePeriodFigure::qualifier)
                .filter(ABOUT::equals)
                .limit(1)
                .map(sign -> text.text("sign", sign, text.text("sign.about")));
        return text.text("signs", Stream.concat(marks, about).collect(Collectors.joining("; ")));
    }

    private Map<String, String> line(IndicatorRow row) {
        Map<String, String> line = new HashMap<>();
        String name = text.words().name(row.indicator());
        line.put("tt", text.count(row.indicator().no()));
        line.put("chi_tieu", row.indicator().partOf().isPresent() ? text.words().text("part", name) : name);
        line.put("don_vi", text.words().measure(row.indicator()));
        line.put("ke_hoach", plan(row.indicator().target()));
        line.put(
                "quy",
                number(row, row.figure().value())
                        .orElseGet(() -> mark(row.figure().due() ? row.mark() : MissingValue.NOT_ASKED)));
        line.put(
                "luy_ke",
                number(row, row.figure().yearToDate())
                        .map(figure -> atLeast(row) + figure)
                        .orElseGet(() -> mark(row.mark())));
        line.put(
                "cung_ky",
                row.lastYear()
                        .map(figure -> figure.qualifier() + text.words().number(figure.value(), row.lastYearDecimals()))
                        .orElse(mark(MissingValue.NOT_AVAILABLE)));
        line.put("tang_giam", change(row));
        line.put(
                "phan_tram",
                row.assessment()
                        .percentOfPlan()
                        .map(percent -> atLeast(row) + text.percent(percent))
                        .orElseGet(() -> mark(
                                row.figure().yearToDate().isPresent() ? MissingValue.NOT_APPLICABLE : row.mark())));
        line.put("danh_gia", text.words().verdict(row));
        line.put("co_quan", text.owner(row.indicator()));
        line.put("ghi_chu", notes(row));
        return line;
    }

    private Optional<String> number(IndicatorRow row, Optional<BigDecimal> value) {
        return value.map(v -> text.words().number(v, row.decimals()));
    }

    /** The sign of a sum that lacks units, which a note explains. */
    private String atLeast(IndicatorRow row) {
        return row.assessment().atLeast() ? text.words().text("at.least") : "";
    }

    private String plan(Target target) {
        String figure = target.value()
                .map(text.words()::exact)
                .orElseGet(() -> text.words()
                        .text(
                                "range",
                                text.words().exact(target.min().orElseThrow()),
                                text.words().exact(target.max().orElseThrow())));
        return text.text("plan." + target.comparator(), figure);
    }

    private String change(IndicatorRow row) {
        return SamePeriodChange.of(row)
                .map(change -> {
                    String number = text.words().number(change.printed(), 1);
                    String signed = change.printed().signum() > 0 ? "+" + number : number;
                    return change.points() ? text.cell("table.points", signed) : text.text("growth.percent", signed);
                })
                .orElse(mark(MissingValue.NOT_AVAILABLE));
    }

    private String mark(MissingValue value) {
        return text.words().text("mark." + value.name());
    }

    private String notes(IndicatorRow row) {
        List<String> marks = new ArrayList<>();
        if (row.indicator().target().aspiration()) {
            marks.add(text.words().text("aspiration"));
        }
        if (row.partial()) {
            marks.add(text.words().text("partial"));
        }
        if (!row.notes().isEmpty()) {
            marks.add(row.notes().stream()
                    .map(number -> text.words().text("note.mark", text.count(number)))
                    .collect(Collectors.joining(" ")));
        }
        return String.join(" ", marks);
    }

    private static String roman(int number) {
        return List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
                .get(number - 1);
    }
}
