package vn.kontum.report.indicator.completion;

import java.util.ArrayList;
import java.util.List;
import vn.kontum.report.catalogue.expression.Rational;

/**
 * Collects the clauses of a limit.
 *
 * @param whole whether the limited figure is whole, so that it may always move by 1
 * @param all clauses collected so far
 */
record ClauseCollector(boolean whole, List<List<LinearForm>> all) {
    ClauseCollector(boolean whole) {
        this(whole, new ArrayList<>());
    }

    void holds(LinearForm form) {
        all.add(List.of(form));
    }

    /** The difference is at most the allowance, or at most a whole where that is more. */
    void atMost(LinearForm difference, LinearForm allowance, Rational atLeast) {
        if (!whole) {
            holds(difference.minus(allowance));
            return;
        }
        if (allowance.isConstant()) {
            holds(difference.plus(allowance.constant().max(atLeast).negate()));
            return;
        }
        all.add(List.of(difference.minus(allowance), difference.plus(atLeast.negate())));
        holds(difference.minus(allowance).plus(atLeast.negate()));
    }
}
