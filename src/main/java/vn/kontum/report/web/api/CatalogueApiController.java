package vn.kontum.report.web.api;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Target;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.query.listing.EditionListing;
import vn.kontum.report.query.listing.FigureListing;
import vn.kontum.report.web.api.PeriodsApiController.WholeList;

/** What is measured: units and indicators, and an indicator through a year. */
@RestController
@RequestMapping("/api/v1")
final class CatalogueApiController {
    private final Catalogue catalogue;
    private final EditionListing editions;
    private final FigureListing figures;
    private final ApiParameters parameters;

    CatalogueApiController(
            Catalogue catalogue, EditionListing editions, FigureListing figures, ApiParameters parameters) {
        this.catalogue = catalogue;
        this.editions = editions;
        this.figures = figures;
        this.parameters = parameters;
    }

    /** @param reports whether it hands in a workbook every quarter */
    record UnitRow(
            String unit, Unit.Level level, Optional<String> parent, String nameVi, String nameEn, boolean reports) {
        static UnitRow of(Unit unit) {
            return new UnitRow(unit.code(), unit.level(), unit.parent(), unit.nameVi(), unit.nameEn(), unit.reports());
        }
    }

    /**
     * An indicator.
     *
     * @param formula over totals of reported variables
     * @param supplementary whether it is none of the 52 targets
     */
    record IndicatorRow(
            int no,
            String indicator,
            String section,
            String nameVi,
            String nameEn,
            String measureVi,
            String measureEn,
            int decimals,
            Indicator.Direction direction,
            Target.Comparator targetComparator,
            Optional<BigDecimal> targetValue,
            Optional<BigDecimal> targetMin,
            Optional<BigDecimal> targetMax,
            boolean annualOnly,
            String formula,
            List<String> variables,
            boolean supplementary) {
        static IndicatorRow of(Indicator indicator) {
            return new IndicatorRow(
                    indicator.no(),
                    indicator.code(),
                    indicator.section(),
                    indicator.nameVi(),
                    indicator.nameEn(),
                    indicator.measureVi(),
                    indicator.measureEn(),
                    indicator.decimals(),
                    indicator.direction(),
                    indicator.target().comparator(),
                    indicator.target().value(),
                    indicator.target().min(),
                    indicator.target().max(),
                    indicator.annualOnly(),
                    indicator.formula().source(),
                    indicator.variables(),
                    indicator.supplementary());
        }
    }

    @GetMapping("/units")
    WholeList<UnitRow> units() {
        return new WholeList<>(catalogue.units().stream().map(UnitRow::of).toList());
    }

    @GetMapping("/indicators")
    WholeList<IndicatorRow> indicators() {
        return new WholeList<>(catalogue.indicators().stream()
                .sorted(Comparator.comparing(Indicator::no))
                .map(IndicatorRow::of)
                .toList());
    }

    @GetMapping("/indicators/{indicator}")
    IndicatorRow indicator(@PathVariable String indicator) {
        return IndicatorRow.of(parameters.indicator(indicator));
    }

    /** Of each quarter the official edition, else the newest. */
    @GetMapping("/indicators/{indicator}/figures")
    WholeList<FigureListing.Row> figures(@PathVariable String indicator, @RequestParam Optional<String> year) {
        String code = parameters.indicator(indicator).code();
        year.filter(text -> !text.matches("[0-9]{4}")).ifPresent(text -> {
            throw ApiRejection.form(
                    "year", text, Integer.toString(catalogue.plans().get(0).year()));
        });
        List<Long> current = editions.current().stream()
                .filter(row -> year.map(y -> row.period().startsWith(y + "-")).orElse(true))
                .map(EditionListing.Row::id)
                .toList();
        return new WholeList<>(figures.of(code, current));
    }
}
