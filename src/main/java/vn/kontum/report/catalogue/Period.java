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

/** A quarter: the period that units report on. Its window and deadline are in {@link ReportingWindow}. */
public record Period(int year, int quarter) implements Comparable<Period> {
    private static final String YEAR = "((?:19|[2-9]\\d)\\d{2})";
    private static final Pattern CODE = Pattern.compile(YEAR + "\\s*[-/]?\\s*Q([1-4])");
    private static final Pattern SPOKEN = Pattern.compile(
            "Q(?:U[\u00DDY])?\\.?\\s*(IV|I{1,3}|[1-4])(?:\\s*[-/]\\s*|\\s+N[\u0102A]M\\s+|\\s+)" + YEAR);
    private static final Pattern ROMAN = Pattern.compile("(IV|I{1,3})\\s*[-/]\\s*" + YEAR);

    public Period {
        if (year < 1900 || year > 9999 || quarter < 1 || quarter > 4) {
            throw new IllegalArgumentException("[period] " + year + "-Q" + quarter + " is not a quarter of a year");
        }
    }

    /**
     * Reads {@code 2021-Q1}, {@code 2021Q1} or the Vietnamese spoken forms with the year, such as {@code I/2021}; empty if it
     * is none of them. A digit without the word for quarter ({@code 1/2021}) is a month and therefore none of them.
     */
    public static Optional<Period> parse(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        Matcher code = CODE.matcher(folded);
        if (code.matches()) {
            return Optional.of(new Period(Integer.parseInt(code.group(1)), Integer.parseInt(code.group(2))));
        }
        return Stream.of(SPOKEN, ROMAN)
                .map(pattern -> pattern.matcher(folded))
                .filter(Matcher::matches)
                .findFirst()
                .map(spoken -> new Period(Integer.parseInt(spoken.group(2)), numeral(spoken.group(1))));
    }

    /** The code used everywhere outside the database: {@code 2021-Q1}. */
    public String code() {
        return year + "-Q" + quarter;
    }

    /** The code in file names: {@code 2021Q1}. */
    public String compact() {
        return year + "Q" + quarter;
    }

    /** Roman numeral of the quarter, as documents print it. */
    public String roman() {
        return quarter == 4 ? "IV" : "I".repeat(quarter);
    }

    /** The quarter that a day of the calendar year is in. */
    public static Period of(LocalDate day) {
        return new Period(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    /** The quarters of its year up to this one, in order. */
    public List<Period> yearToDate() {
        return IntStream.rangeClosed(1, quarter)
                .mapToObj(each -> new Period(year, each))
                .toList();
    }

    public Period previous() {
        return quarter == 1 ? new Period(year - 1, 4) : new Period(year, quarter - 1);
    }

    public Period next() {
        return quarter == 4 ? new Period(year + 1, 1) : new Period(year, quarter + 1);
    }

    public Period sameQuarterLastYear() {
        return new Period(year - 1, quarter);
    }

    /** How many quarters this one lies after another; negative where it lies before. */
    public int quartersAfter(Period other) {
        return (year - other.year) * 4 + quarter - other.quarter;
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
        return quarter == 4;
    }

    @Override
    public int compareTo(Period other) {
        return year != other.year ? Integer.compare(year, other.year) : Integer.compare(quarter, other.quarter);
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
