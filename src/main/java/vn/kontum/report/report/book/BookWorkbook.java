package vn.kontum.report.report.book;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Target;
import vn.kontum.report.report.Line;
import vn.kontum.report.report.Mark;
import vn.kontum.report.report.Report;
import vn.kontum.report.report.Words;
import vn.kontum.report.workbook.CellLook;
import vn.kontum.report.workbook.DefinedNames;
import vn.kontum.report.workbook.StyleRegistry;

/** The book being written: what all its sheets share. */
final class BookWorkbook {
    /**
     * Keeps numbers off the line at their right by the width of a digit. An indent would not do: LibreOffice forgets it where
     * two neighbours differ in nothing but their number format.
     */
    private static final String ROOM = "_0";

    private static final Map<Boolean, String> LOCALES = Map.of(true, "[$-42A]", false, "[$-409]");

    final XSSFWorkbook workbook;
    final StyleRegistry styles;
    final DefinedNames names;
    final Report report;
    final ReportDesign design;
    final Places places;
    final Formulas formulas;
    private final Map<String, Integer> texts = new HashMap<>();

    BookWorkbook(XSSFWorkbook workbook, Report report, ReportDesign design) {
        this.workbook = workbook;
        workbook.getFontAt(0).setFontName(design.look(Look.TEXT).face().name());
        this.styles = new StyleRegistry(workbook);
        this.names = new DefinedNames(workbook);
        this.report = report;
        this.design = design;
        this.places = new Places(report);
        this.formulas = new Formulas(places, report.evidence());
    }

    /** Writes text into a new cell. POI would write every text out as XML to find it among those it has; this remembers them. */
    void say(XSSFCell cell, String text, CellLook look) {
        int index = texts.computeIfAbsent(
                text, t -> workbook.getSharedStringSource().addSharedStringItem(new XSSFRichTextString(t)));
        cell.getCTCell().setT(STCellType.S);
        cell.getCTCell().setV(Integer.toString(index));
        styles.apply(cell, StyleRegistry.looksLikeFormula(text) ? look.quoted() : look);
    }

    /** Writes text into the sheet's own part: what differs between a draft and the final workbook must not change other parts. */
    void sayInline(XSSFCell cell, String text, CellLook look) {
        cell.getCTCell().setT(STCellType.INLINE_STR);
        cell.getCTCell().addNewIs().setT(text);
        styles.apply(cell, StyleRegistry.looksLikeFormula(text) ? look.quoted() : look);
    }

    Words words() {
        return report.words();
    }

    String text(String key, Object... arguments) {
        return report.words().text(key, arguments);
    }

    CellLook look(Look look) {
        return design.look(look);
    }

    /** A number look with so many digits after the comma, in the writing of the book's language. */
    CellLook number(Look look, int decimals) {
        return look(look).format(format(decimals) + room(look));
    }

    /** A number with a sign before it that says how exact it is. */
    CellLook qualified(Look look, String qualifier, int decimals) {
        String sign = qualifier.isEmpty() ? "" : "\"" + qualifier + "\"";
        return look(look).format(LOCALES.get(words().vietnamese()) + sign + digits(decimals) + room(look));
    }

    /** As {@link #number}, but 0 reads as "nothing occurred". */
    CellLook nil(Look look) {
        String locale = LOCALES.get(words().vietnamese());
        String room = room(look);
        return look(look)
                .format(locale + "#,##0" + room + ";" + locale + "-#,##0" + room + ";\"" + text("mark.nil") + "\""
                        + room);
    }

    /** A difference: its direction is a mark, whether that is good is said elsewhere. */
    CellLook difference(Look look, int decimals, boolean none) {
        String room = room(look);
        String equal = "\"" + text("mark.equal") + "\"" + room;
        if (none) {
            return look(look).format(equal + ";" + equal + ";" + equal);
        }
        String digits = digits(decimals) + room;
        String locale = LOCALES.get(words().vietnamese());
        return look(look)
                .format(locale + "\"" + text("mark.up") + " \"" + digits + ";" + locale + "\"" + text("mark.down")
                        + " \"" + digits + ";" + equal);
    }

    private String room(Look look) {
        return look(look).placement().horizontal() == HorizontalAlignment.RIGHT ? ROOM : "";
    }

    String format(int decimals) {
        return LOCALES.get(words().vietnamese()) + digits(decimals);
    }

    private static String digits(int decimals) {
        return "#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals));
    }

    String mark(Mark mark) {
        return text("mark." + mark.name());
    }

    /** The name of an indicator; that of a part says whose part it is by its place. */
    String name(Indicator indicator) {
        return indicator.partOf().isPresent() ? text("part", words().name(indicator)) : words().name(indicator);
    }

    /** A plan that is a range. */
    String range(Target target) {
        return text(
                "range",
                words().exact(target.min().orElseThrow()),
                words().exact(target.max().orElseThrow()));
    }

    /** Who is missing from a figure, and how far it could still move. */
    String partial(Line line) {
        String missing = line.figure().yearCoverage().missing().stream()
                .map(report.frame()::unit)
                .collect(Collectors.joining(", "));
        return text("partial.comment", missing)
                + bounds(line).map(b -> " " + text("partial.bounds", b)).orElse("");
    }

    /** From where to where the figure could move with what the missing units may say. */
    Optional<String> bounds(Line line) {
        Optional<BigDecimal> worst = line.assessment().worst();
        Optional<BigDecimal> best = line.assessment().best();
        if (worst.isEmpty() || best.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(text(
                "range",
                words().number(worst.get().min(best.get()), line.decimals()),
                words().number(worst.get().max(best.get()), line.decimals())));
    }

    CellLook verdict(Line line) {
        return look(
                switch (line.assessment().verdict()) {
                    case MET, EXCEEDED -> Look.VERDICT_GOOD;
                    case NOT_MET -> Look.VERDICT_BAD;
                    case AT_RISK, INSUFFICIENT -> Look.VERDICT_RISK;
                    default -> Look.VERDICT_OPEN;
                });
    }
}
