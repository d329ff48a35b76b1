package vn.kontum.report.catalogue;

import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.limit.FigureBounds;

/** A catalogue in which one set of indicators holds for every year, and no unit changes. */
public final class UndatedCatalogue {
    private UndatedCatalogue() {}

    public static Catalogue of(
            List<Unit> units,
            List<Variable> variables,
            List<Indicator> indicators,
            List<Rule> rules,
            List<ReportingWindow> windows,
            UnitNames unitNames,
            String version,
            List<ResponsibleOffice> reporters,
            List<ReferenceFigure> published,
            FigureBounds bounds,
            List<TargetProfile> profiles) {
        return new Catalogue(
                units,
                variables,
                indicators,
                rules,
                windows,
                unitNames,
                version,
                reporters,
                published,
                bounds,
                profiles,
                List.of(),
                new UnitChanges(List.of()),
                Optional.empty(),
                new PeriodCatalogueCache(),
                CatalogueFiles.none());
    }
}
