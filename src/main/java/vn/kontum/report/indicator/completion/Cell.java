package vn.kontum.report.indicator.completion;

import java.util.Comparator;
import vn.kontum.report.catalogue.Period;

/** A variable in a quarter, of a unit known from the context. */
record Cell(String variable, Period period) implements Comparable<Cell> {
    private static final Comparator<Cell> ORDER =
            Comparator.comparing(Cell::variable).thenComparing(Cell::period);

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }
}
