package vn.kontum.report.web.indicator;

import java.math.BigDecimal;
import java.util.Optional;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.indicator.FigureStatus;
import vn.kontum.report.publication.EditionRepository.EditionFigure;
import vn.kontum.report.web.StatusBadge;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.table.TableCell;

/** Writes figures of indicators, everywhere the same. */
public final class FigureFormatter {
    private FigureFormatter() {}

    /** With the decimals of the indicator; a dash where there is none. */
    public static String number(Optional<BigDecimal> number, Indicator indicator, ViewFormatter formatter) {
        return number.map(n -> formatter.number(n, indicator.decimals())).orElse("\u2013");
    }

    public static TableCell cell(Optional<BigDecimal> number, Indicator indicator, ViewFormatter formatter) {
        return TableCell.number(number(number, indicator, formatter), number);
    }

    /** With the sign of what it is worth where units are missing from it. */
    public static String number(
            Optional<BigDecimal> number, FigureStatus worth, Indicator indicator, ViewFormatter formatter) {
        return number.map(n -> formatter.signed(formatter.number(n, indicator.decimals()), worth))
                .orElse("\u2013");
    }

    public static TableCell cell(
            Optional<BigDecimal> number, FigureStatus worth, Indicator indicator, ViewFormatter formatter) {
        return TableCell.number(number(number, worth, indicator, formatter), number);
    }

    /** How many units are in it, and its status letter: {@code 9/10 [p]}. */
    public static String coverage(EditionFigure figure) {
        return coverage(figure.unitsReported(), figure.unitsExpected(), figure.status());
    }

    public static String coverage(int reported, int expected, String status) {
        String units = reported + "/" + expected;
        return status.isEmpty() ? units : units + " [" + status + "]";
    }

    static StatusBadge unpublished(ViewFormatter formatter) {
        return new StatusBadge("none", "idle", formatter.text("indicator.unpublished"));
    }

    static String group(Indicator indicator, ViewFormatter formatter) {
        String name = formatter.vietnamese() ? indicator.groupVi() : indicator.groupEn();
        return formatter.text(indicator.supplementary() ? "section.more" : "section", indicator.section(), name);
    }

    static String owner(Indicator indicator, Catalogue catalogue, ViewFormatter formatter) {
        return formatter.vietnamese()
                ? indicator.ownerNameVi()
                : catalogue.reporters().stream()
                        .filter(r -> r.code().equals(indicator.owner()))
                        .map(r -> r.nameEn())
                        .findFirst()
                        .orElse(indicator.owner());
    }
}
