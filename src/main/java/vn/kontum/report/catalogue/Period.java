package vn.kontum.report.catalogue;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A quarter: the period that units report on. Its window and deadline are in {@link Window}. */
public record Period(int year, int quarter) implements Comparable<Period> {
    private static final Pattern CODE = Pattern.compile("(\\d{4})-?Q([1-4])");
    private static final Pattern SPOKEN = Pattern.compile("(?:QU[\\u00DDY]\\s*)?(IV|I{1,3}|[1-4])\\s*[/-]\\s*(\\d{4})");

    public Period {
        if (year < 1900 || year > 9999 || quarter < 1 || quarter > 4) {
            throw new IllegalArgumentException("[period] " + year + "-Q" + quarter + " is not a quarter of a year");
        }
    }

    /** Reads {@code 2021-Q1}, {@code 2021Q1} or the Vietnamese spoken form with a roman numeral and the year; empty if it is none of them. */
    public static Optional<Period> parse(String text) {
        String folded = text.strip().toUpperCase(java.util.Locale.ROOT);
        Matcher code = CODE.matcher(folded);
        if (code.matches()) {
            return Optional.of(new Period(Integer.parseInt(code.group(1)), Integer.parseInt(code.group(2))));
        }
        Matcher spoken = SPOKEN.matcher(folded);
        return spoken.matches()
                ? Optional.of(new Period(Integer.parseInt(spoken.group(2)), numeral(spoken.group(1))))
                : Optional.empty();
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

    public Period previous() {
        return quarter == 1 ? new Period(year - 1, 4) : new Period(year, quarter - 1);
    }

    public Period sameQuarterLastYear() {
        return new Period(year - 1, quarter);
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
