package vn.kontum.report.publication.model;

import java.util.List;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.indicator.aggregation.Figure;
import vn.kontum.report.indicator.aggregation.IndicatorAggregator;
import vn.kontum.report.indicator.aggregation.Observations;

/** Figures of the areas of a report: those of the units below each, added up as those of the province are. */
public final class AreaFigures {
    private final List<Unit> areas;
    private final Period period;
    private final Observations said;
    private final IndicatorAggregator aggregator;

    public AreaFigures(ReportModel report) {
        Catalogue catalogue = report.frame().catalogue();
        this.period = report.frame().period();
        this.areas = catalogue.areas(period);
        this.said = new Observations(
                areas.isEmpty() ? List.of() : report.frame().snapshot().observations());
        this.aggregator = new IndicatorAggregator(catalogue);
    }

    /** In the order of the catalogue; empty where the province has none. */
    public List<Unit> areas() {
        return areas;
    }

    public Figure of(Indicator indicator, Unit area) {
        return aggregator.unit(indicator, area, period, said);
    }
}
