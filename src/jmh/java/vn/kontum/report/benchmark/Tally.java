package vn.kontum.report.benchmark;

/** What a reader found in workbooks: how many numbers, and their sum in thousandths, which does not depend on the order. */
record Tally(long numbers, long thousandths) {
    static final Tally NONE = new Tally(0, 0);

    Tally with(double number) {
        return new Tally(numbers + 1, thousandths + Math.round(number * 1000));
    }

    Tally plus(Tally other) {
        return new Tally(numbers + other.numbers, thousandths + other.thousandths);
    }
}
