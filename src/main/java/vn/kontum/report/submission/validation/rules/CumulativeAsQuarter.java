package vn.kontum.report.submission.validation.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.submission.validation.ProgrammedRule;
import vn.kontum.report.submission.validation.ValidationContext;

/**
 * The amount since January typed as the amount of the quarter.
 *
 * @implNote A strong quarter looks alike, so one figure alone must be extreme and several must agree.
 */
final class CumulativeAsQuarter implements ProgrammedRule {
    /** Amounts below this prove nothing. */
    private static final BigDecimal LARGE = BigDecimal.TEN;
    /** More than this many times the mean of the earlier quarters is extreme. */
    private static final BigDecimal EXTREME = BigDecimal.valueOf(4);
    /** How far a cumulative figure may be from the earlier sum and one more average quarter, in average quarters. */
    private static final BigDecimal SLACK = new BigDecimal("0.25");
    /** So many figures of one form that all look cumulative point to the whole form. */
    private static final int SEVERAL = 3;

    private record Flow(Variable variable, BigDecimal now, BigDecimal earlier, BigDecimal mean) {
        boolean extreme() {
            return now.compareTo(mean.multiply(EXTREME)) > 0;
        }

        boolean likeCumulative() {
            BigDecimal expected = earlier.add(mean);
            return now.subtract(expected).abs().compareTo(mean.multiply(SLACK)) <= 0;
        }

        Suspicion doubt() {
            return new Suspicion(variable.code(), Map.of("value", now, "previous", earlier));
        }
    }

    @Override
    public String name() {
        return "cumulative-as-quarter";
    }

    @Override
    public List<Suspicion> doubts(Rule rule, ValidationContext validationContext) {
        List<Flow> flows = ValidationContext.among(validationContext.asked(), rule).stream()
                .filter(v -> v.nature() == Variable.Nature.FLOW)
                .flatMap(v -> flow(v, validationContext).stream())
                .toList();
        List<Flow> alike = flows.stream().filter(Flow::likeCumulative).toList();
        boolean throughout = alike.size() >= SEVERAL && 2 * alike.size() >= flows.size();
        return Stream.concat(flows.stream().filter(Flow::extreme), throughout ? alike.stream() : Stream.empty())
                .distinct()
                .map(Flow::doubt)
                .toList();
    }

    private static Optional<Flow> flow(Variable variable, ValidationContext validationContext) {
        long quarters = variable.dueQuarters().stream()
                .filter(q -> q < validationContext.period().quarter())
                .count();
        Optional<BigDecimal> now = validationContext.value(variable.code());
        Optional<BigDecimal> earlier =
                validationContext.earlierThisYear(variable).filter(sum -> sum.compareTo(LARGE) >= 0);
        return now.isPresent() && earlier.isPresent()
                ? Optional.of(new Flow(
                        variable,
                        now.get(),
                        earlier.get(),
                        earlier.get().divide(BigDecimal.valueOf(quarters), MathContext.DECIMAL64)))
                : Optional.empty();
    }
}
