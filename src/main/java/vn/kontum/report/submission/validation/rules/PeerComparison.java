package vn.kontum.report.submission.validation.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.limit.Plausibility;
import vn.kontum.report.submission.validation.ProgrammedRule;
import vn.kontum.report.submission.validation.ValidationContext;

/**
 * A district's share of its denominator, or figure per inhabitant, against those of all districts: modified z of the logarithm
 * (0.6745 × distance from the median ÷ median absolute deviation). Needs six districts. A denominator that is not above the
 * difference that is never remarkable tells nothing of its parts.
 *
 * @implNote Remembers the middle of each variable and period, so that its cost is linear in districts: one object serves checks
 *     between which no other unit's figures change.
 */
final class PeerComparison implements ProgrammedRule {
    private static final int FEWEST = 6;
    private static final String PER = "population_end";
    /** The factor that makes a median absolute deviation comparable with a standard deviation. */
    private static final double NORMAL = 0.6745;
    /** Districts may always differ by a quarter; without this, equal districts would make any difference remarkable. */
    private static final double LEAST_DEVIATION = 0.25;

    private final Map<Key, Optional<Distribution>> middles = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return "peer-comparison";
    }

    @Override
    public boolean comparesUnits() {
        return true;
    }

    @Override
    public List<Suspicion> doubts(Rule rule, ValidationContext validationContext) {
        return validationContext.subjects(rule).stream()
                .flatMap(variable -> doubt(variable, validationContext).stream())
                .toList();
    }

    private Optional<Suspicion> doubt(Variable variable, ValidationContext validationContext) {
        Optional<Plausibility> plausible =
                validationContext.catalogue().bounds().plausibility(variable.code());
        Optional<BigDecimal> limit = plausible.flatMap(Plausibility::peerZ);
        Optional<BigDecimal> value = validationContext.value(variable.code());
        if (limit.isEmpty() || value.isEmpty() || validationContext.unit().level() != Unit.Level.DISTRICT) {
            return Optional.empty();
        }
        String per = plausible
                .flatMap(Plausibility::share)
                .map(Plausibility.Share::of)
                .orElse(PER);
        BigDecimal floor = plausible.orElseThrow().floor();
        Optional<BigDecimal> base =
                validationContext.whole(validationContext.unit(), per).filter(b -> b.compareTo(floor) > 0);
        Optional<Distribution> middle =
                base.isEmpty() ? Optional.empty() : middle(variable, per, floor, validationContext);
        if (middle.isEmpty()) {
            return Optional.empty();
        }
        PlausibleInterval span = span(
                middle.get(),
                base.get(),
                floor,
                limit.get(),
                new UsualFigure(variable, validationContext).of(per, base.get()));
        Map<String, Object> words = Map.of(
                "previous",
                base.get(),
                "other",
                validationContext.catalogue().variable(per).orElseThrow());
        return span.holds(value.get()) ? Optional.empty() : Optional.of(span.doubt(variable, value.get(), words));
    }

    /** Where districts stand, and how far from it they usually are, in logarithms. */
    private record Distribution(double median, double deviation) {}

    private record Key(Period period, String variable) {}

    private Optional<Distribution> middle(
            Variable variable, String per, BigDecimal floor, ValidationContext validationContext) {
        return middles.computeIfAbsent(
                new Key(validationContext.period(), variable.code()),
                key -> Optional.of(peers(variable, per, floor, validationContext))
                        .filter(peers -> peers.size() >= FEWEST)
                        .map(PeerComparison::middle));
    }

    private static Distribution middle(List<Double> peers) {
        double median = median(peers);
        List<Double> distances =
                peers.stream().map(p -> Math.abs(p - median)).sorted().toList();
        return new Distribution(median, Math.max(LEAST_DEVIATION, median(distances)));
    }

    /** Logarithms of what districts report per unit of their bases, in ascending order. */
    private static List<Double> peers(
            Variable variable, String per, BigDecimal floor, ValidationContext validationContext) {
        return validationContext.catalogue().suppliers(variable).stream()
                .filter(other -> other.level() == Unit.Level.DISTRICT)
                .flatMap(other -> validationContext
                        .of(other, variable.code())
                        .flatMap(value -> stored(other, per, validationContext)
                                .filter(base -> base.compareTo(floor) > 0)
                                .map(base -> value.add(floor).divide(base, MathContext.DECIMAL64)))
                        .stream())
                .filter(ratio -> ratio.signum() > 0)
                .map(ratio -> StrictMath.log(ratio.doubleValue()))
                .sorted()
                .toList();
    }

    private static Optional<BigDecimal> stored(Unit unit, String code, ValidationContext validationContext) {
        return unit.fact(code).or(() -> validationContext.of(unit, code));
    }

    /** @param usual what the unit itself is expected to report; where it is unknown, what the middle of the others does */
    private static PlausibleInterval span(
            Distribution middle, BigDecimal base, BigDecimal floor, BigDecimal limit, Optional<BigDecimal> usual) {
        double reach = limit.doubleValue() * middle.deviation() / NORMAL;
        return new PlausibleInterval(
                figure(middle.median() - reach, base, floor),
                figure(middle.median() + reach, base, floor),
                usual.orElseGet(() -> figure(middle.median(), base, floor)));
    }

    private static BigDecimal figure(double logarithm, BigDecimal base, BigDecimal floor) {
        return base.multiply(BigDecimal.valueOf(StrictMath.exp(logarithm))).subtract(floor);
    }

    private static double median(List<Double> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
