package vn.kontum.report.catalogue;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A quarter, or the annual closing after the last one of a year: the period that units report on. Its window and deadline are in
 * {@link ReportingWindow}.
 *
 * @param quarter of an annual closing the last one, 4
 * @param closing whether units report the facts of 31 December again, after that day
 */
public record Period(int year, int quarter, boolean closing) implements Comparable<Period> {
    private static final int LAST_QUARTER = 4;
    private static final String YEAR = "((?:19|[2-9]\\d)\\d{2})";
    private static final Pattern CODE = Pattern.compile(YEAR + "\\s*[-/]?\\s*(?:Q([1-4])|Y)");
    private static final Pattern SPOKEN = Pattern.compile(
            "Q(?:U[\u00DDY])?\\.?\\s*(IV|I{1,3}|[1-4])(?:\\s*[-/]\\s*|\\s+N[\u0102A]M\\s+|\\s+)" + YEAR);
    private static final Pattern ROMAN = Pattern.compile("(IV|I{1,3})\\s*[-/]\\s*" + YEAR);

    public Period {
        if (year < 1900 || year > 9999 || quarter < 1 || quarter > LAST_QUARTER || closing && quarter < LAST_QUARTER) {
            throw new IllegalArgumentException("[period] " + year + "-Q" + quarter + " is not a quarter of a year");
        }
    }

    /** A quarter. */
    public Period(int year, int quarter) {
        this(year, quarter, false);
    }

    /** The annual closing of a year. */
    public static Period closing(int year) {
        return new Period(year, LAST_QUARTER, true);
    }

    /**
     * Reads {@code 2021-Q1}, {@code 2021Q1}, {@code 2021-Y} or the Vietnamese spoken forms of a quarter with the year, such as
     * {@code I/2021}; empty if it is none of them. A digit without the word for quarter ({@code 1/2021}) is a month and therefore none of them.
     */
    public static Optional<Period> parse(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        Matcher code = CODE.matcher(folded);
        if (code.matches()) {
            int year = Integer.parseInt(code.group(1));
            return Optional.of(
                    code.group(2) == null ? closing(year) : new Period(year, Integer.parseInt(code.group(2))));
        }
        return Stream.of(SPOKEN, ROMAN)
                .map(pattern -> pattern.matcher(folded))
                .filter(Matcher::matches)
                .findFirst()
                .map(spoken -> new Period(Integer.parseInt(spoken.group(2)), numeral(spoken.group(1))));
    }

    /** The code used everywhere: {@code 2021-Q1}, or {@code 2021-Y}; the codes of a year are in the order of its periods. */
    public String code() {
        return year + "-" + word();
    }

    /** The code in file names: {@code 2021Q1}, or {@code 2021Y}. */
    public String compact() {
        return year + word();
    }

    private String word() {
        return closing ? "Y" : "Q" + quarter;
    }

    /** The key of a text about such a period: an annual closing has texts of its own, under the same key with {@code .closing}. */
    public String messageKey(String key) {
        return closing ? key + ".closing" : key;
    }

    /** Roman numeral of the quarter, as documents print it. */
    public String roman() {
        return quarter == 4 ? "IV" : "I".repeat(quarter);
    }

    /** The quarter that a day of the calendar year is in. */
    public static Period of(LocalDate day) {
        return new Period(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    /** The quarter whose figures it states: itself, or the last one of a year that is closed. */
    public Period asQuarter() {
        return closing ? new Period(year, quarter) : this;
    }

    /** The last period whose submissions speak of this quarter: the annual closing for the last one of a year, else itself. */
    public Period restated() {
        return endsYear() ? closing(year) : this;
    }

    /** The periods of its year up to this one, in order. */
    public List<Period> yearToDate() {
        return Stream.concat(
                        IntStream.rangeClosed(1, quarter).mapToObj(each -> new Period(year, each)),
                        Stream.of(this).filter(Period::closing))
                .toList();
    }

    /** The quarter before; of an annual closing the last one of its year. */
    public Period previous() {
        if (closing) {
            return asQuarter();
        }
        return quarter == 1 ? new Period(year - 1, LAST_QUARTER) : new Period(year, quarter - 1);
    }

    public Period next() {
        return quarter == LAST_QUARTER ? new Period(year + 1, 1) : new Period(year, quarter + 1);
    }

    /** The quarter a year before; of an annual closing the last one of that year. */
    public Period sameQuarterLastYear() {
        return new Period(year - 1, quarter);
    }

    /**
     * How many quarters this one lies after another; negative where it lies before. An annual closing counts as a step after the last
     * quarter, so that its figures may differ as much as a quarter may bring.
     */
    public int quartersAfter(Period other) {
        return (year - other.year) * LAST_QUARTER + step() - other.step();
    }

    /** Its place among the periods of its year, from 1; an annual closing comes after the last quarter. */
    public int step() {
        return closing ? quarter + 1 : quarter;
    }

    /** Whether this period ends before another begins. */
    public boolean before(Period other) {
        return compareTo(other) < 0;
    }

    /** Whether this period begins after another has ended. */
    public boolean after(Period other) {
        return compareTo(other) > 0;
    }

    /** Whether the year ends with this quarter, so that final verdicts may fall. */
    public boolean endsYear() {
        return quarter == LAST_QUARTER;
    }

    @Override
    public int compareTo(Period other) {
        return year != other.year ? Integer.compare(year, other.year) : Integer.compare(step(), other.step());
    }

    @Override
    public String toString() {
        return code();
    }

    private static int numeral(String text) {
        return switch (text) {
            case "I", "1" -> 1;
            case "II", "2" -> 2;
            case "III", "3" -> 3;
            default -> 4;
        };
    }
}
