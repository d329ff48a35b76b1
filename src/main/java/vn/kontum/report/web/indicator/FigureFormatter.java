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

    /** What was published of the year so far; a dash where nothing was. */
    static String year(Optional<EditionFigure> figure, Catalogue own, Indicator indicator, ViewFormatter formatter) {
        return number(figure.flatMap(EditionFigure::yearToDate), worth(figure, own), indicator, formatter);
    }

    /** As {@link #year}, with its exact value. */
    public static TableCell yearCell(
            Optional<EditionFigure> figure, Catalogue own, Indicator indicator, ViewFormatter formatter) {
        return cell(figure.flatMap(EditionFigure::yearToDate), worth(figure, own), indicator, formatter);
    }

    /** What was published of the quarter alone. */
    public static TableCell quarterCell(
            EditionFigure figure, Catalogue own, Indicator indicator, ViewFormatter formatter) {
        return cell(figure.value(), figure.worthOfQuarter(own), indicator, formatter);
    }

    private static FigureStatus worth(Optional<EditionFigure> figure, Catalogue own) {
        return figure.map(f -> f.worth(own)).orElse(FigureStatus.COMPLETE);
    }

    /**
     * With the decimals of the indicator, and the sign of what it is worth where units are missing from it; a dash where there is
     * none.
     */
    public static String number(
            Optional<BigDecimal> number, FigureStatus worth, Indicator indicator, ViewFormatter formatter) {
        return number.map(n -> formatter.signed(formatter.number(n, indicator.decimals()), worth))
                .orElse("\u2013");
    }

    public static TableCell cell(
            Optional<BigDecimal> number, FigureStatus worth, Indicator indicator, ViewFormatter formatter) {
        return cell(number(number, worth, indicator, formatter), number, worth);
    }

    /** Goes into files as it is shown where it is worth less than its number, which would stand there bare. */
    public static TableCell cell(String shown, Optional<BigDecimal> number, FigureStatus worth) {
        return worth == FigureStatus.COMPLETE || number.isEmpty()
                ? TableCell.number(shown, number)
                : TableCell.text(shown).sortedBy(number.get()).withClass("wraps");
    }

    /** How many units are in it, and its status letter: {@code 9/10 [p]}. */
    public static String coverage(EditionFigure figure) {
        String units = figure.unitsReported() + "/" + figure.unitsExpected();
        return figure.status().isEmpty() ? units : units + " [" + figure.status() + "]";
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
