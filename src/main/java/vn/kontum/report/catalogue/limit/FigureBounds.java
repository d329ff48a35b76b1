package vn.kontum.report.catalogue.limit;

import java.util.List;
import java.util.Optional;

/**
 * How much figures may be and change.
 *
 * @param plausibilities what is plausible for variables of one unit
 * @param figureLimits how much province figures may differ from earlier ones
 * @param limits what silent units could have reported
 */
public record FigureBounds(List<Plausibility> plausibilities, List<FigureLimit> figureLimits, List<Limit> limits) {

    public FigureBounds {
        plausibilities = List.copyOf(plausibilities);
        figureLimits = List.copyOf(figureLimits);
        limits = List.copyOf(limits);
    }

    /** Without any bound. */
    public static FigureBounds none() {
        return new FigureBounds(List.of(), List.of(), List.of());
    }

    /** What is plausible for a variable. */
    public Optional<Plausibility> plausibility(String variable) {
        for (Plausibility plausibility : plausibilities) {
            if (plausibility.variable().equals(variable)) {
                return Optional.of(plausibility);
            }
        }
        return Optional.empty();
    }

    /** How much a province figure may differ from an earlier one. */
    public Optional<FigureLimit> figureLimit(String indicator) {
        return figureLimits.stream()
                .filter(l -> l.indicator().equals(indicator))
                .findFirst();
    }
}
