package vn.kontum.report.query.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.indicator.WarningCounts;

/** How often the warnings of a quarter were right, held against the end of its year. */
public final class WarningAccuracy {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private final PublishedFigures figures;
    private final PeriodCatalogues catalogues;

    public WarningAccuracy(PublishedFigures figures, PeriodCatalogues catalogues) {
        this.figures = figures;
        this.catalogues = catalogues;
    }

    /** A quarter whose year is over. */
    public record Quarter(Period period, WarningCounts record) {}

    /** Of all years, in the order of periods; empty before the first year is over. */
    public List<Quarter> quarters() {
        return quarters(FIRST_YEAR, LAST_YEAR);
    }

    /** The same of the years from one to another. */
    public List<Quarter> quarters(int firstYear, int lastYear) {
        Map<Period, Map<String, Verdict>> verdicts = new TreeMap<>();
        Map<Period, Catalogue> own = catalogues.published(firstYear, lastYear);
        figures.between(firstYear, lastYear).stream()
                .filter(f -> f.figure().yearToDate().isPresent() && counted(f, own))
                .forEach(f -> verdicts.computeIfAbsent(f.period(), p -> new HashMap<>())
                        .put(f.figure().indicator(), f.figure().verdict()));
        List<Quarter> quarters = new ArrayList<>();
        verdicts.forEach((period, early) -> {
            Period closing = Period.closing(period.year());
            Optional<Map<String, Verdict>> end = Optional.ofNullable(verdicts.get(closing))
                    .or(() -> Optional.ofNullable(verdicts.get(closing.asQuarter())));
            if (!period.endsYear() && end.isPresent()) {
                quarters.add(new Quarter(period, WarningCounts.of(period.quarter(), early, end.get())));
            }
        });
        return quarters;
    }

    /** Of the counted targets that are due then. */
    private static boolean counted(PublishedFigure figure, Map<Period, Catalogue> own) {
        return Optional.ofNullable(own.get(figure.period()))
                .flatMap(catalogue -> catalogue.indicator(figure.figure().indicator()))
                .filter(i -> !i.supplementary()
                        && i.dueQuarters().contains(figure.period().quarter()))
                .isPresent();
    }
}
