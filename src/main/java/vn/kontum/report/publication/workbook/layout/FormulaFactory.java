package vn.kontum.report.publication.workbook.layout;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedMap;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Target;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.expression.Expression;
import vn.kontum.report.publication.model.FactTable;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.write.DefinedNames;

/**
 * The live formulas of figures, without the sign of equality.
 *
 * @implNote Each must say exactly what the figure beside it was computed from.
 */
public final class FormulaFactory {
    private final ReportLayout reportLayout;
    private final FactTable evidence;

    FormulaFactory(ReportLayout reportLayout, FactTable evidence) {
        this.reportLayout = reportLayout;
        this.evidence = evidence;
    }

    /** The year-to-date figure over the totals in a column of the tables of units, read on that sheet itself. */
    public String yearOnSheet(Indicator indicator, int column) {
        return year(indicator, column, "");
    }

    /** The province's year-to-date figure, read on another sheet; of a plain sum the total itself. */
    String year(Indicator indicator) {
        String prefix = prefix();
        return indicator.additive()
                ? prefix + cell(reportLayout.block(indicator.code()).year(), ReportLayout.PROVINCE)
                : year(indicator, ReportLayout.PROVINCE, prefix);
    }

    /** The province's figure of one quarter, read on another sheet. */
    public String quarter(Indicator indicator, int quarter) {
        return indicator.annualOnly() ? year(indicator) : quarter(indicator, quarter, ReportLayout.PROVINCE, prefix());
    }

    /** The figure of one quarter over a column, read on the sheet of units itself. */
    public String quarterOnSheet(Indicator indicator, int quarter, int column) {
        return quarter(indicator, quarter, column, "");
    }

    private String year(Indicator indicator, int column, String prefix) {
        ContributionTableLocation place = reportLayout.block(indicator.code());
        return indicator
                .formula()
                .excel(name -> base(name, indicator)
                        .orElseGet(() -> prefix + cell(place.term(name.code()).year(), column)));
    }

    private String quarter(Indicator indicator, int quarter, int column, String prefix) {
        ContributionTableLocation place = reportLayout.block(indicator.code());
        return indicator
                .formula()
                .excel(name -> base(name, indicator)
                        .orElseGet(() ->
                                prefix + cell(place.term(name.code()).quarters().get(quarter), column)));
    }

    /** What a unit said of a variable in a quarter: the fact itself, or the derivation over its facts. */
    public String fact(String unit, Variable variable, Period quarter) {
        return variable.derivation()
                .map(derivation -> derivation.excel(name -> reference(unit, name.code(), quarter)))
                .orElseGet(() -> reference(unit, variable.code(), quarter));
    }

    /** The cell of the fact, or of the first one that a derived variable is made from. */
    public String firstFact(String unit, Variable variable, Period quarter) {
        String code = variable.derivation()
                .map(derivation -> derivation.names().iterator().next().code())
                .orElse(variable.code());
        return reference(unit, code, quarter);
    }

    private String reference(String unit, String code, Period quarter) {
        return reportLayout.fact(evidence.position(unit, code, quarter)
                .orElseThrow(() -> new IllegalStateException(
                        "[" + unit + " " + quarter + " " + code + "] counts but is not among the facts")));
    }

    /**
     * What quarters make of a year: of units their own quarters, of the province the sum over units, or the mean of
     * quarters.
     */
    public String together(Variable variable, SortedMap<Integer, Integer> quarters, int column, int row) {
        if (variable.nature() == Variable.Nature.OPENING) {
            return cell(quarters.get(quarters.firstKey()), column);
        }
        if (!variable.overTime()) {
            return cell(quarters.get(quarters.lastKey()), column);
        }
        boolean average = variable.nature() == Variable.Nature.AVERAGE;
        if (column == ReportLayout.PROVINCE && !average) {
            return sumOfUnits(row);
        }
        String cells =
                cell(quarters.get(quarters.firstKey()), column) + ":" + cell(quarters.get(quarters.lastKey()), column);
        return (average ? "AVERAGE(" : "SUM(") + cells + ")";
    }

    /** The sum over all columns of units of a row. */
    public String sumOfUnits(int row) {
        return "SUM(" + cell(row, ReportLayout.PROVINCE + 1) + ":" + cell(row, reportLayout.offices()) + ")";
    }

    /** Actual minus plan; for a range the distance to its nearer end. */
    static String gap(Target target, String actual, String plan) {
        if (target.comparator() != Target.Comparator.RANGE) {
            return actual + "-" + plan;
        }
        String min = plain(target.min().orElseThrow());
        String max = plain(target.max().orElseThrow());
        return "IF(" + actual + "<" + min + "," + actual + "-" + min + ",IF(" + actual + ">" + max + "," + actual + "-"
                + max + ",0))";
    }

    private static Optional<String> base(Expression.Name name, Indicator indicator) {
        return name.kind() == Expression.Name.Kind.FACT
                ? indicator.base().map(FormulaFactory::plain)
                : Optional.empty();
    }

    public static String plain(BigDecimal number) {
        String text = number.toPlainString();
        return number.signum() < 0 ? "(" + text + ")" : text;
    }

    private String prefix() {
        return DefinedNames.quote(reportLayout.sheet(ReportSheet.UNITS)) + "!";
    }

    public static String cell(int row, int column) {
        return new CellAddress(row, column).a1();
    }
}
