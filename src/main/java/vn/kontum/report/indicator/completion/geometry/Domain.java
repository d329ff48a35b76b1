package vn.kontum.report.indicator.completion.geometry;

import vn.kontum.report.catalogue.expression.Rational;

/** The values from low to high, both included; only whole ones where so told. It may have become empty. */
public record Domain(Rational low, Rational high, boolean whole) {
    public Domain {
        low = whole ? low.ceiling() : low;
        high = whole ? high.floor() : high;
    }

    public boolean empty() {
        return low.compareTo(high) > 0;
    }

    public boolean fixed() {
        return low.compareTo(high) == 0;
    }

    public Domain atMost(Rational bound) {
        return bound.compareTo(high) < 0 ? new Domain(low, bound, whole) : this;
    }

    public Domain atLeast(Rational bound) {
        return bound.compareTo(low) > 0 ? new Domain(bound, high, whole) : this;
    }
}
