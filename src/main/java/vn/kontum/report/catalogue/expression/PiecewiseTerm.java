package vn.kontum.report.catalogue.expression;

import java.util.ArrayList;
import java.util.List;

/**
 * The greatest of several least terms: what sums, {@code abs}, {@code min} and {@code max} of weighted sums come to.
 *
 * @param rows its value is the maximum over the rows of the minimum within a row
 */
record PiecewiseTerm(List<List<LinearTerm>> rows) {
    private static final int MOST = 64;

    PiecewiseTerm {
        if (rows.size() > MOST) {
            throw new NotLinearException();
        }
        rows = rows.stream().map(List::copyOf).toList();
    }

    static PiecewiseTerm of(LinearTerm term) {
        return new PiecewiseTerm(List.of(List.of(term)));
    }

    PiecewiseTerm plus(PiecewiseTerm other) {
        List<List<LinearTerm>> sum = new ArrayList<>();
        for (List<LinearTerm> mine : rows) {
            for (List<LinearTerm> theirs : other.rows) {
                sum.add(mine.stream().flatMap(m -> theirs.stream().map(m::plus)).toList());
            }
        }
        return new PiecewiseTerm(sum);
    }

    PiecewiseTerm times(Rational factor) {
        if (factor.signum() < 0) {
            return negate().times(factor.negate());
        }
        return new PiecewiseTerm(rows.stream()
                .map(row -> row.stream().map(term -> term.times(factor)).toList())
                .toList());
    }

    PiecewiseTerm max(PiecewiseTerm other) {
        List<List<LinearTerm>> all = new ArrayList<>(rows);
        all.addAll(other.rows);
        return new PiecewiseTerm(all);
    }

    PiecewiseTerm min(PiecewiseTerm other) {
        return negate().max(other.negate()).negate();
    }

    /**
     * The negative of a maximum of minima is a minimum of maxima: again the maximum over every choice of one term a
     * row.
     */
    PiecewiseTerm negate() {
        List<List<LinearTerm>> choices = List.of(List.of());
        for (List<LinearTerm> row : rows) {
            List<List<LinearTerm>> longer = new ArrayList<>();
            for (List<LinearTerm> choice : choices) {
                for (LinearTerm term : row) {
                    List<LinearTerm> next = new ArrayList<>(choice);
                    next.add(term.times(Rational.of(-1)));
                    longer.add(next);
                }
            }
            if (longer.size() > MOST) {
                throw new NotLinearException();
            }
            choices = longer;
        }
        return new PiecewiseTerm(choices);
    }

    /** The clauses, each a choice of inequalities, that say that it is not above 0. */
    List<List<LinearInequality>> notPositive(boolean strict) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(term -> new LinearInequality(term, strict))
                        .toList())
                .toList();
    }

    /** It cannot be written as weighted sums, or only as too many of them. */
    static final class NotLinearException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotLinearException() {
            super("[expression] is no weighted sum of its names, expected one");
        }
    }
}
