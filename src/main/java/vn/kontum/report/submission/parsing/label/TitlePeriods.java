package vn.kontum.report.submission.parsing.label;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kontum.report.catalogue.Period;

/** The periods that a title names, in the ways in which people write them; in text without accents and in small letters. */
public record TitlePeriods(String plain) {
    private static final String NUMBER = "(iv|i{1,3}|0?[1-4]|nhat|mot|hai|ba|tu|bon)\\b";
    private static final String YEAR = "((?:19|20)\\d{2})";
    private static final Pattern QUARTER_ALONE = Pattern.compile("\\bq(?:u[yi])?\\.?\\s*(?:thu\\s+)?" + NUMBER);
    private static final Pattern QUARTER = Pattern.compile(
            QUARTER_ALONE + "(?:\\s|[-/.,(\u2013\u2014]|nam|cua)*(?:" + YEAR + "|(?<=[-/.])(\\d{2})(?!\\d))");
    private static final Pattern YEAR_FIRST = Pattern.compile(YEAR + "\\s*[-/.]?\\s*q(?:u[yi])?\\.?\\s*" + NUMBER);
    /** Months from the beginning of a year, with which a quarter ends. */
    private static final Pattern MONTHS =
            Pattern.compile("\\b(3|6|9|ba|sau|chin)\\s+thang\\s+(?:dau\\s+)?(?:nam\\s+)?" + YEAR + "\\b");
    /** A year with no quarter before it, as an annual closing is titled. */
    private static final Pattern ALONE = Pattern.compile("\\bnam\\s+" + YEAR + "\\b");
    /** How cells begin that say which period the sheet is about. */
    private static final Pattern TITLE =
            Pattern.compile("\\W*(?:quy|qui|q\\.?\\s*(?:0?[1-4]|i)|nam\\b|ky|bao cao|bieu|so lieu|tinh hinh|ket qua"
                    + "|thuc hien|thong ke|tong hop|phu luc|uoc|thoi|(?:\\d+|ba|sau|chin) thang|20\\d\\d).*");

    private static final Pattern COMPARISON = Pattern.compile("(?:quy|ky|nam) truoc|cung ky|so voi|da biet");

    /** Verbs of remarks, and what a period is called when something is said of it. */
    private static final Pattern REMARK =
            Pattern.compile("\\b(?:da|dang|chua|se|la|duoc|bi|do|vi|khi|neu|xem|de|tang|giam|gui|nop|nhan"
                    + "|so sanh|doi chieu|dieu chinh|goc|so bo|chinh thuc|ghi chu|luu y|chu thich)\\b|:\\s*[\\d.,]+");

    private static final Pattern WORDS_BETWEEN = Pattern.compile(" ");
    /** So many words has no title of a form. */
    private static final int LONGEST_TITLE = 24;

    private static final List<String> NUMERALS = List.of("i", "ii", "iii", "iv");
    private static final List<String> WORDS = List.of("mot", "hai", "ba", "tu");

    public static TitlePeriods of(String title) {
        return new TitlePeriods(Normalizer.normalize(title, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace('\u0111', 'd')
                .replaceAll("\\s+", " ")
                .strip());
    }

    /** Whether the text begins like a title; others are remarks. */
    public boolean title() {
        return TITLE.matcher(plain).matches();
    }

    /** Whether the text may name another period because it compares with it. */
    public boolean compares() {
        return COMPARISON.matcher(plain).find();
    }

    /**
     * Whether the text tells something about a period, as remarks do beside a title: it has verbs of remarks, figures of its own, or many
     * words.
     */
    public boolean remarks() {
        return REMARK.matcher(plain).find() || WORDS_BETWEEN.split(plain).length > LONGEST_TITLE;
    }

    /** In the order in which they stand in the text. */
    public Set<Period> all() {
        Set<Period> periods = new LinkedHashSet<>();
        Matcher quarter = QUARTER.matcher(plain);
        while (quarter.find()) {
            String year = quarter.group(2) == null ? "20" + quarter.group(3) : quarter.group(2);
            periods.add(new Period(Integer.parseInt(year), number(quarter.group(1))));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(plain);
        while (yearFirst.find()) {
            periods.add(new Period(Integer.parseInt(yearFirst.group(1)), number(yearFirst.group(2))));
        }
        Matcher months = MONTHS.matcher(plain);
        while (periods.isEmpty() && months.find()) {
            periods.add(new Period(Integer.parseInt(months.group(2)), quarterOf(months.group(1))));
        }
        Matcher year = ALONE.matcher(plain);
        if (periods.isEmpty() && year.find()) {
            periods.add(Period.closing(Integer.parseInt(year.group(1))));
        }
        return periods;
    }

    /** The numbers of quarters that are named, with or without a year. */
    public Set<Integer> quarters() {
        Set<Integer> quarters = new LinkedHashSet<>();
        Matcher quarter = QUARTER_ALONE.matcher(plain);
        while (quarter.find()) {
            quarters.add(number(quarter.group(1)));
        }
        return quarters;
    }

    private static int quarterOf(String months) {
        return switch (months) {
            case "3", "ba" -> 1;
            case "6", "sau" -> 2;
            default -> 3;
        };
    }

    private static int number(String written) {
        String short0 = written.replaceFirst("^0", "");
        if (short0.matches("[1-4]")) {
            return Integer.parseInt(short0);
        }
        int numeral = NUMERALS.indexOf(short0);
        int word = short0.equals("nhat") ? 0 : short0.equals("bon") ? 3 : WORDS.indexOf(short0);
        return Math.max(numeral, word) + 1;
    }
}
