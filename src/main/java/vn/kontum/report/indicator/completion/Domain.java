package vn.kontum.report.indicator.completion;

import vn.kontum.report.catalogue.expression.Rational;

/** The values from low to high, both included; only whole ones where so told. It may have become empty. */
record Domain(Rational low, Rational high, boolean whole) {
    Domain {
        low = whole ? low.ceiling() : low;
        high = whole ? high.floor() : high;
    }

    boolean empty() {
        return low.compareTo(high) > 0;
    }

    boolean fixed() {
        return low.compareTo(high) == 0;
    }

    Domain atMost(Rational bound) {
        return bound.compareTo(high) < 0 ? new Domain(low, bound, whole) : this;
    }

    Domain atLeast(Rational bound) {
        return bound.compareTo(low) > 0 ? new Domain(bound, high, whole) : this;
    }
}
