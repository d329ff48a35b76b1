package vn.kontum.report.indicator.completion;

import vn.kontum.report.catalogue.Period;

/** A variable in a quarter, of a unit known from the context. */
record Cell(String variable, Period period) implements Comparable<Cell> {
    @Override
    public int compareTo(Cell other) {
        int order = variable.compareTo(other.variable);
        return order == 0 ? period.compareTo(other.period) : order;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cell cell && compareTo(cell) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * variable.hashCode() + 4 * period.year() + period.quarter();
    }
}
