package vn.kontum.report.indicator.completion;

import java.math.BigInteger;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import vn.kontum.report.catalogue.expression.Rational;
import vn.kontum.report.indicator.completion.geometry.Domain;

/**
 * A weighted sum of items and a constant; as a constraint it says that it is not above 0.
 *
 * @param weights by item; never 0
 */
record LinearForm(Map<PeriodVariable, Rational> weights, Rational constant) {
    static final LinearForm ZERO = constant(Rational.ZERO);

    static LinearForm constant(Rational value) {
        return new LinearForm(Map.of(), value);
    }

    static LinearForm of(PeriodVariable item) {
        return new LinearForm(Map.of(item, Rational.ONE), Rational.ZERO);
    }

    boolean isConstant() {
        return weights.isEmpty();
    }

    Rational weight(PeriodVariable item) {
        return weights.getOrDefault(item, Rational.ZERO);
    }

    LinearForm plus(LinearForm other) {
        if (other.weights.isEmpty()) {
            return new LinearForm(weights, constant.plus(other.constant));
        }
        Map<PeriodVariable, Rational> sum = new TreeMap<>(weights);
        other.weights.forEach((item, weight) -> sum.merge(item, weight, Rational::plus));
        sum.values().removeIf(weight -> weight.signum() == 0);
        return new LinearForm(Collections.unmodifiableMap(sum), constant.plus(other.constant));
    }

    LinearForm plus(Rational number) {
        return new LinearForm(weights, constant.plus(number));
    }

    LinearForm times(Rational factor) {
        if (factor.signum() == 0) {
            return ZERO;
        }
        Map<PeriodVariable, Rational> product = new TreeMap<>();
        weights.forEach((item, weight) -> product.put(item, weight.times(factor)));
        return new LinearForm(Collections.unmodifiableMap(product), constant.times(factor));
    }

    LinearForm minus(LinearForm other) {
        return plus(other.times(Rational.of(-1)));
    }

    /** With an item set to a value. */
    LinearForm at(PeriodVariable item, Rational value) {
        Rational weight = weight(item);
        if (weight.signum() == 0) {
            return this;
        }
        Map<PeriodVariable, Rational> rest = new TreeMap<>(weights);
        rest.remove(item);
        return new LinearForm(Collections.unmodifiableMap(rest), constant.plus(weight.times(value)));
    }

    /** The least value over the given domains, each item for itself. */
    Rational least(Map<PeriodVariable, Domain> domains) {
        Rational sum = constant;
        for (Map.Entry<PeriodVariable, Rational> entry : weights.entrySet()) {
            Domain domain = domains.get(entry.getKey());
            sum = sum.plus(entry.getValue().times(entry.getValue().signum() > 0 ? domain.low() : domain.high()));
        }
        return sum;
    }

    /** The greatest value over the given domains, each item for itself. */
    Rational greatest(Map<PeriodVariable, Domain> domains) {
        Rational sum = constant;
        for (Map.Entry<PeriodVariable, Rational> entry : weights.entrySet()) {
            Domain domain = domains.get(entry.getKey());
            sum = sum.plus(entry.getValue().times(entry.getValue().signum() > 0 ? domain.high() : domain.low()));
        }
        return sum;
    }

    /**
     * As the same constraint with whole weights in lowest terms, its constant rounded where all its items are whole: no whole
     * solution is lost.
     *
     * @param strict whether the sum must be below 0; between numbers that are not whole this makes no difference
     */
    LinearForm tightened(Map<PeriodVariable, Domain> domains, boolean strict) {
        if (weights.isEmpty()) {
            return strict && constant.signum() == 0 ? constant(Rational.ONE) : this;
        }
        BigInteger multiple = weights.values().stream()
                .map(Rational::denominator)
                .reduce(BigInteger.ONE, (a, b) -> a.multiply(b).divide(a.gcd(b)));
        BigInteger divisor = weights.values().stream()
                .map(weight -> weight.numerator().multiply(multiple).divide(weight.denominator()))
                .reduce(BigInteger.ZERO, BigInteger::gcd);
        LinearForm scaled = times(new Rational(multiple, divisor));
        if (!weights.keySet().stream().allMatch(item -> domains.get(item).whole())) {
            return scaled;
        }
        Rational rounded = strict ? scaled.constant.floor().plus(Rational.ONE) : scaled.constant.ceiling();
        return new LinearForm(scaled.weights, rounded);
    }
}
