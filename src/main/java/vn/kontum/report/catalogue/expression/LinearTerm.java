package vn.kontum.report.catalogue.expression;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.kontum.report.catalogue.expression.Expression.Name;

/**
 * A weighted sum of names and a constant.
 *
 * @param weights by name; never 0
 */
public record LinearTerm(Map<Name, Rational> weights, Rational constant) {
    public LinearTerm {
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    }

    static LinearTerm constant(Rational value) {
        return new LinearTerm(Map.of(), value);
    }

    static LinearTerm of(Name name) {
        return new LinearTerm(Map.of(name, Rational.ONE), Rational.ZERO);
    }

    boolean isConstant() {
        return weights.isEmpty();
    }

    /** The weight of a name, 0 where it does not occur. */
    public Rational weight(Name name) {
        return weights.getOrDefault(name, Rational.ZERO);
    }

    LinearTerm plus(LinearTerm other) {
        Map<Name, Rational> sum = new LinkedHashMap<>(weights);
        other.weights.forEach((name, weight) -> sum.merge(name, weight, Rational::plus));
        sum.values().removeIf(weight -> weight.signum() == 0);
        return new LinearTerm(sum, constant.plus(other.constant));
    }

    public LinearTerm times(Rational factor) {
        Map<Name, Rational> product = new LinkedHashMap<>();
        if (factor.signum() != 0) {
            weights.forEach((name, weight) -> product.put(name, weight.times(factor)));
        }
        return new LinearTerm(product, constant.times(factor));
    }

    public LinearTerm minus(LinearTerm other) {
        return plus(other.times(Rational.of(-1)));
    }
}
