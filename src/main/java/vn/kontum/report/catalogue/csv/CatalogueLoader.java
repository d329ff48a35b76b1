package vn.kontum.report.catalogue.csv;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.CatalogueFiles;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.PeriodCatalogueCache;
import vn.kontum.report.catalogue.Plan;
import vn.kontum.report.catalogue.QuarterCalendar;
import vn.kontum.report.catalogue.ReferenceFigure;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.catalogue.ResponsibleOffice;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.UnitChanges;
import vn.kontum.report.catalogue.UnitNames;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.limit.FigureBounds;
import vn.kontum.report.catalogue.limit.FigureLimit;
import vn.kontum.report.catalogue.limit.Limit;
import vn.kontum.report.catalogue.limit.Plausibility;

/**
 * Reads the catalogue's files into one immutable whole.
 *
 * @implNote An error in any line refuses all, never a part.
 */
public final class CatalogueLoader {
    private final QuarterCalendar windows;
    private final boolean closings;

    /** @param windows which days a quarter covers */
    public CatalogueLoader(QuarterCalendar windows) {
        this(windows, false);
    }

    /** @param closings whether each year with a plan has an annual closing */
    public CatalogueLoader(QuarterCalendar windows, boolean closings) {
        this.windows = windows;
        this.closings = closings;
    }

    /** Reads with the settings that another catalogue was read with. */
    public CatalogueLoader(CatalogueFiles other) {
        this(other.calendar(), other.closings());
    }

    /**
     * Reads {@code units.csv}, {@code variables.csv} and the others of a folder; a file that is not there is taken from the
     * built-in ones.
     *
     * @throws CatalogueException with every error of every file
     */
    public Catalogue read(Path folder) {
        return read(CatalogueSource.of(Optional.of(folder)));
    }

    /** Reads the built-in files. */
    public Catalogue readBuiltIn() {
        return read(CatalogueSource.of(Optional.empty()));
    }

    /**
     * Reads a catalogue that was kept; a file that it did not have yet is taken from the built-in ones.
     *
     * @param version under which it was kept
     * @throws CatalogueException when this version of the program does not understand it
     */
    public static Catalogue readKept(CatalogueFiles kept, String version) {
        CatalogueLoader loader = new CatalogueLoader(kept);
        return loader.read(
                CatalogueSource.of(name -> Optional.ofNullable(kept.content().get(name))), version);
    }

    private Catalogue read(CatalogueSource files) {
        return read(files, files.version());
    }

    private Catalogue read(CatalogueSource files, String version) {
        List<ResponsibleOffice> reporters = ReportersCsv.read(files);
        List<Unit> units = UnitsCsv.read(files, reporters);
        UnitNames names = AliasesCsv.read(files, units);
        List<Variable> variables = VariablesCsv.read(files, units, reporters);
        List<IndicatorDefinition> definitions = new IndicatorsCsv(variables, reporters).read(files);
        List<Plan> plans = new TargetsCsv(files, definitions).read(PlansCsv.read(files));
        List<Indicator> indicators = newest(plans);
        List<Rule> rules = new RulesCsv(variables, units, Set.copyOf(UnitsCsv.facts(files))).read(files);
        List<ReportingWindow> periods = new PeriodsCsv(windows, closings).read(files, plans);
        UnitChanges changes = new UnitChangesCsv(units, variables).read(files);
        List<ReferenceFigure> published = BaselineCsv.read(files, units);
        List<Plausibility> plausibilities = new PlausibilityCsv(variables).read(files);
        List<FigureLimit> figureLimits = new FigureLimitsCsv(
                        indicators,
                        definitions.stream().map(IndicatorDefinition::code).collect(Collectors.toSet()))
                .read(files);
        List<Limit> limits = LimitsCsv.read(files, variables);
        files.errors().throwIfAny();
        return new Catalogue(
                units,
                variables,
                indicators,
                rules,
                periods,
                names,
                version,
                reporters,
                published,
                new FigureBounds(plausibilities, figureLimits, limits),
                plans.isEmpty() ? List.of() : plans.get(plans.size() - 1).profiles(),
                plans,
                changes,
                Optional.empty(),
                new PeriodCatalogueCache(),
                new CatalogueFiles(new TreeMap<>(files.bytes()), windows, closings));
    }

    /** Each indicator as the newest plan with it has it; those of the newest plan first. */
    private static List<Indicator> newest(List<Plan> plans) {
        Map<String, Indicator> newest = new LinkedHashMap<>();
        for (int i = plans.size() - 1; i >= 0; i--) {
            Map<String, Indicator> own = new LinkedHashMap<>();
            plans.get(i).indicators().forEach(one -> own.put(one.code(), one));
            own.forEach(newest::putIfAbsent);
        }
        return List.copyOf(newest.values());
    }

    /** The first of several lines stands where a code was given twice; the error is noted elsewhere. */
    static <T> Map<String, T> byCode(List<T> all, Function<T, String> code) {
        return all.stream().collect(Collectors.toMap(code, one -> one, (first, second) -> first));
    }
}
