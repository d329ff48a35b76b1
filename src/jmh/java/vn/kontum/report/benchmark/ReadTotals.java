package vn.kontum.report.benchmark;

/**
 * What a reader found in workbooks: how many numbers, and their sum in thousandths, which does not depend on the order.
 */
record ReadTotals(long numbers, long thousandths) {
    static final ReadTotals NONE = new ReadTotals(0, 0);

    ReadTotals with(double number) {
        return new ReadTotals(numbers + 1, thousandths + Math.round(number * 1000));
    }

    ReadTotals plus(ReadTotals other) {
        return new ReadTotals(numbers + other.numbers, thousandths + other.thousandths);
    }
}
