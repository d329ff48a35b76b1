package vn.kontum.report.catalogue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the catalogue's files into one immutable whole. Danger: a mistake in any line refuses all, never a part. */
public final class CatalogueReader {
    private final WindowKind windows;

    /** @param windows which days a quarter covers */
    public CatalogueReader(WindowKind windows) {
        this.windows = windows;
    }

    /**
     * Reads {@code units.csv}, {@code variables.csv} and the others of a folder; a file that is not there is taken from the
     * built-in ones.
     *
     * @throws CatalogueException with every mistake of every file
     */
    public Catalogue read(Path folder) {
        return read(CatalogueFiles.of(Optional.of(folder)));
    }

    /** Reads the built-in files. */
    public Catalogue readBuiltIn() {
        return read(CatalogueFiles.of(Optional.empty()));
    }

    private Catalogue read(CatalogueFiles files) {
        List<Reporter> reporters = ReportersFile.read(files);
        List<Unit> units = UnitsFile.read(files, reporters);
        UnitNames names = AliasesFile.read(files, units);
        List<Variable> variables = VariablesFile.read(files, units, reporters);
        List<Indicator> indicators = new IndicatorsFile(variables, reporters).read(files);
        List<Rule> rules = new RulesFile(variables, units).read(files);
        List<Window> periods = PeriodsFile.read(files, windows);
        List<PublishedFigure> published = BaselineFile.read(files, units);
        List<Limit> limits = LimitsFile.read(files, variables);
        List<TargetProfile> profiles = TargetsFile.read(files, indicators);
        files.mistakes().throwIfAny();
        return new Catalogue(
                units, variables, indicators, rules, periods, names, files.version(), reporters, published, limits, profiles);
    }

    /** The first of several lines stands where a code was given twice; the mistake is noted elsewhere. */
    static <T> Map<String, T> byCode(List<T> all, Function<T, String> code) {
        return all.stream().collect(Collectors.toMap(code, one -> one, (first, second) -> first));
    }
}
