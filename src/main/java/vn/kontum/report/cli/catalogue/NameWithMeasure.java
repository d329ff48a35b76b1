package vn.kontum.report.cli.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Variable;

/**
 * A name that ends with its own unit of measure in brackets, which reports and forms print behind the name anyway.
 *
 * @param file of the catalogue
 * @param code indicator or variable
 * @param column of the name
 */
record NameWithMeasure(String file, String code, String column, String name, String measure) {

    /** Those of a catalogue, in either language; one for several lines that say the same. */
    static List<NameWithMeasure> in(Catalogue catalogue) {
        Stream<Indicator> indicators = Stream.concat(
                catalogue.indicators().stream(),
                catalogue.plans().stream().flatMap(plan -> plan.indicators().stream()));
        return Stream.concat(
                        indicators.flatMap(NameWithMeasure::names),
                        catalogue.variables().stream().flatMap(NameWithMeasure::names))
                .filter(NameWithMeasure::repeated)
                .distinct()
                .toList();
    }

    private static Stream<NameWithMeasure> names(Indicator of) {
        return names("indicators.csv", of.code(), of.nameVi(), of.measureVi(), of.nameEn(), of.measureEn());
    }

    private static Stream<NameWithMeasure> names(Variable of) {
        return names("variables.csv", of.code(), of.nameVi(), of.measureVi(), of.nameEn(), of.measureEn());
    }

    private static Stream<NameWithMeasure> names(
            String file, String code, String nameVi, String measureVi, String nameEn, String measureEn) {
        return Stream.of(
                new NameWithMeasure(file, code, "name_vi", nameVi, measureVi),
                new NameWithMeasure(file, code, "name_en", nameEn, measureEn));
    }

    private boolean repeated() {
        String end = "(" + measure.strip() + ")";
        return !measure.isBlank() && name.strip().toLowerCase(Locale.ROOT).endsWith(end.toLowerCase(Locale.ROOT));
    }
}
