package vn.kontum.report.publication.workbook.layout;

import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Target;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.indicator.aggregation.Coverage;
import vn.kontum.report.publication.contribution.MissingValue;
import vn.kontum.report.publication.contribution.UnitRow;
import vn.kontum.report.publication.model.IndicatorRow;
import vn.kontum.report.publication.model.PlanText;
import vn.kontum.report.publication.model.ReportFormatter;
import vn.kontum.report.publication.model.ReportModel;
import vn.kontum.report.text.OfficeProperties;
import vn.kontum.report.xlsx.write.CellStyleSpec;
import vn.kontum.report.xlsx.write.DefinedNames;
import vn.kontum.report.xlsx.write.SheetCell;
import vn.kontum.report.xlsx.write.StyleRegistry;
import vn.kontum.report.xlsx.write.WorkbookRows;

/** The report workbook being written: what all its sheets share. */
public final class ReportWorkbookContext {
    /**
     * Keeps numbers off the line at their right by the width of a digit. An indent would not do: LibreOffice forgets it where
     * two neighbours differ in nothing but their number format.
     */
    private static final String ROOM = "_0";

    private static final Map<Boolean, String> LOCALES = Map.of(true, "[$-42A]", false, "[$-409]");

    public final XSSFWorkbook workbook;
    public final WorkbookRows rows;
    final StyleRegistry styles;
    public final DefinedNames names;
    public final ReportModel report;
    public final ReportTemplate design;
    final OfficeProperties office;
    public final ReportLayout reportLayout;
    public final FormulaFactory formulas;

    public ReportWorkbookContext(
            XSSFWorkbook workbook, ReportModel report, ReportTemplate design, OfficeProperties office) {
        this.workbook = workbook;
        this.rows = new WorkbookRows(workbook);
        workbook.getFontAt(0).setFontName(design.style(ReportStyle.TEXT).face().name());
        this.styles = new StyleRegistry(workbook);
        this.names = new DefinedNames(workbook);
        this.report = report;
        this.design = design;
        this.office = office;
        this.reportLayout = new ReportLayout(report);
        this.formulas = new FormulaFactory(reportLayout, report.evidence());
    }

    /** Writes text into a new cell. */
    void text(SheetCell cell, String text, CellStyleSpec style) {
        rows.text(cell, text);
        cell.style(styles.style(StyleRegistry.looksLikeFormula(text) ? style.quoted() : style));
    }

    /**
     * Writes text into the sheet's own part: what differs between a draft and the final workbook must not change other
     * parts.
     */
    void sayInline(SheetCell cell, String text, CellStyleSpec style) {
        cell.inline(text);
        cell.style(styles.style(StyleRegistry.looksLikeFormula(text) ? style.quoted() : style));
    }

    public ReportFormatter words() {
        return report.words();
    }

    /** What texts say of the plan and of the province. */
    public PlanText plan() {
        return report.frame().plan();
    }

    public String text(String key, Object... arguments) {
        return report.words().text(key, arguments);
    }

    public CellStyleSpec style(ReportStyle reportStyle) {
        return design.style(reportStyle);
    }

    /** A number look with so many digits after the comma, in the writing of the book's language. */
    public CellStyleSpec number(ReportStyle reportStyle, int decimals) {
        return style(reportStyle).format(format(decimals) + padding(reportStyle));
    }

    /** A number with the sign of an estimate behind it. */
    CellStyleSpec estimate(ReportStyle reportStyle, int decimals) {
        return style(reportStyle).format(format(decimals) + "\" [e]\"");
    }

    /** A number with a sign before it that says how exact it is. */
    CellStyleSpec qualified(ReportStyle reportStyle, String qualifier, int decimals) {
        String sign = qualifier.isEmpty() ? "" : "\"" + qualifier + "\"";
        return style(reportStyle)
                .format(LOCALES.get(words().vietnamese()) + sign + digits(decimals) + padding(reportStyle));
    }

    /** A figure since the start of the year, with the sign of a lower bound where units are missing from a sum. */
    public CellStyleSpec year(ReportStyle reportStyle, IndicatorRow indicatorRow) {
        return indicatorRow.assessment().atLeast()
                ? qualified(reportStyle, text("at.least"), indicatorRow.decimals())
                : number(reportStyle, indicatorRow.decimals());
    }

    /** A percentage of the plan, with the same sign. */
    public CellStyleSpec percent(IndicatorRow indicatorRow, int decimals) {
        return indicatorRow.assessment().atLeast()
                ? qualified(ReportStyle.FIGURE, text("at.least"), decimals)
                : number(ReportStyle.FIGURE, decimals);
    }

    /** The figure of one quarter, with the sign of a lower bound where units are missing from the sum of that quarter. */
    public CellStyleSpec quarter(IndicatorRow indicatorRow, int quarter, int decimals) {
        boolean part = report.block(indicatorRow.indicator().code())
                .flatMap(table -> table.quarter(quarter))
                .filter(UnitRow::incomplete)
                .isPresent();
        return part ? qualified(ReportStyle.FIGURE, text("at.least"), decimals) : number(ReportStyle.FIGURE, decimals);
    }

    /** A figure that lacks quarters or units: at least so much of a sum, about so much of anything else. */
    public CellStyleSpec part(ReportStyle reportStyle, IndicatorRow indicatorRow) {
        return qualified(
                reportStyle, text(indicatorRow.assessment().atLeast() ? "at.least" : "about"), indicatorRow.decimals());
    }

    /** A number with a sign before it that says how it stands to the plan. */
    public CellStyleSpec marked(ReportStyle reportStyle, String sign, int decimals) {
        return qualified(reportStyle, sign + " ", decimals);
    }

    /** As {@link #number}, but 0 reads as "nothing occurred". */
    public CellStyleSpec nil(ReportStyle reportStyle) {
        String locale = LOCALES.get(words().vietnamese());
        String room = padding(reportStyle);
        return style(reportStyle)
                .format(locale + "#,##0" + room + ";" + locale + "-#,##0" + room + ";\"" + text("mark.nil") + "\""
                        + room);
    }

    /** A difference: its direction is a mark, whether that is good is said elsewhere. */
    public CellStyleSpec difference(ReportStyle reportStyle, int decimals, boolean none) {
        String room = padding(reportStyle);
        String equal = "\"" + text("mark.equal") + "\"" + room;
        if (none) {
            return style(reportStyle).format(equal + ";" + equal + ";" + equal);
        }
        String digits = digits(decimals) + room;
        String locale = LOCALES.get(words().vietnamese());
        return style(reportStyle)
                .format(locale + "\"" + text("mark.up") + " \"" + digits + ";" + locale + "\"" + text("mark.down")
                        + " \"" + digits + ";" + equal);
    }

    private String padding(ReportStyle reportStyle) {
        return style(reportStyle).placement().horizontal() == HorizontalAlignment.RIGHT ? ROOM : "";
    }

    public String format(int decimals) {
        return LOCALES.get(words().vietnamese()) + digits(decimals);
    }

    private static String digits(int decimals) {
        return "#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals));
    }

    public String mark(MissingValue mark) {
        return text("mark." + mark.name());
    }

    /** The name of an indicator; that of a part says whose part it is by its place. */
    public String name(Indicator indicator) {
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
    public String partial(IndicatorRow indicatorRow) {
        String missing =
                report.frame().listed(indicatorRow.figure().yearCoverage().missing());
        return text("partial.comment", missing)
                + bounds(indicatorRow).map(b -> " " + text("partial.bounds", b)).orElse("");
    }

    /** From where to where the figure could move with what the missing units may say. */
    public Optional<String> bounds(IndicatorRow indicatorRow) {
        return indicatorRow.assessment().possible().map(range -> words().range(range, indicatorRow.decimals(range)));
    }

    /** How many of the units that are asked have reported. */
    public String coverage(IndicatorRow indicatorRow) {
        Coverage coverage = indicatorRow.figure().yearCoverage();
        return coverage.expected() == 0
                ? mark(MissingValue.NOT_YET)
                : text("coverage", Integer.toString(coverage.reported()), Integer.toString(coverage.expected()));
    }

    /** Icon and word, and that it is an estimate where it rests on one. */
    public String verdictText(IndicatorRow indicatorRow) {
        return words().verdict(indicatorRow);
    }

    /** Counts a verdict in a range, estimated or not. */
    public String countVerdict(String range, Verdict verdict) {
        String word = words().verdict(verdict).replace("?", "~?");
        String plain = "COUNTIF(" + range + ",\"" + word + "\")";
        return IndicatorRow.FINAL.contains(verdict)
                ? plain + "+COUNTIF(" + range + ",\"" + text("verdict.estimated", word) + "\")"
                : plain;
    }

    public CellStyleSpec verdict(IndicatorRow indicatorRow) {
        return style(
                switch (indicatorRow.assessment().verdict()) {
                    case MET, EXCEEDED -> ReportStyle.VERDICT_GOOD;
                    case NOT_MET -> ReportStyle.VERDICT_BAD;
                    case AT_RISK, INSUFFICIENT -> ReportStyle.VERDICT_RISK;
                    default -> ReportStyle.VERDICT_OPEN;
                });
    }
}
