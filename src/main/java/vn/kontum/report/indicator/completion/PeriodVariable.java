package vn.kontum.report.indicator.completion;

import vn.kontum.report.catalogue.Period;

/** An item of the survey: a variable in a quarter, of a unit known from the context. */
record PeriodVariable(String variable, Period period) implements Comparable<PeriodVariable> {
    @Override
    public int compareTo(PeriodVariable other) {
        int order = variable.compareTo(other.variable);
        return order == 0 ? period.compareTo(other.period) : order;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PeriodVariable item && compareTo(item) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * variable.hashCode() + 4 * period.year() + period.quarter();
    }
}
