package vn.kontum.report.publication.workbook.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Sentences whose numbers are the cells they come from.
 *
 * @implNote Whole numbers, and others by {@link #decimal}: a format of digits within a formula is read differently in every language.
 */
public final class LiveSentence {
    private static final String OPEN = "\uE000";
    private static final String CLOSE = "\uE001";
    /** Characters that a text inside a formula may have. */
    private static final int LONGEST = 255;

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private static final Pattern CELL = Pattern.compile(OPEN + "(.*?)" + CLOSE);

    private final ReportWorkbookContext book;

    public LiveSentence(ReportWorkbookContext book) {
        this.book = book;
    }

    /** The words of the key; of its parts those that are live stay so. */
    public CachedFormula<String> of(String key, Object... parts) {
        String shown = book.text(key, replaced(parts, cachedFormula -> shown(cachedFormula.value())));
        return new CachedFormula<>(
                formula(book.text(key, replaced(parts, cachedFormula -> OPEN + cachedFormula.formula() + CLOSE))),
                shown);
    }

    /**
     * A number with digits after the point, as the language of the report writes it, whatever language the program speaks that shows it.
     *
     * @param cell where it comes from
     */
    public CachedFormula<String> decimal(String cell, BigDecimal value, int decimals) {
        String point = book.words().number(HALF, 1).substring(1, 2);
        String digits = "FIXED(" + cell + "," + decimals + ",TRUE)";
        return new CachedFormula<>(
                "SUBSTITUTE(" + digits + ",MID(FIXED(1/2,1,TRUE),2,1)," + literal(point) + ")",
                value.setScale(decimals, RoundingMode.HALF_UP).toPlainString().replace(".", point));
    }

    /** One after the other, with commas between them. */
    public static CachedFormula<String> list(List<CachedFormula<String>> parts) {
        return new CachedFormula<>(
                parts.stream().map(CachedFormula::formula).collect(Collectors.joining("&\", \"&")),
                parts.stream().map(CachedFormula::value).collect(Collectors.joining(", ")));
    }

    private static Object[] replaced(Object[] parts, Function<CachedFormula<?>, String> live) {
        return Arrays.stream(parts)
                .map(part -> part instanceof CachedFormula<?> cell ? live.apply(cell) : part)
                .toArray();
    }

    private static String shown(Object value) {
        return value instanceof BigDecimal number ? number.toBigIntegerExact().toString() : value.toString();
    }

    private static String formula(String text) {
        List<String> parts = new ArrayList<>();
        Matcher cell = CELL.matcher(text);
        int from = 0;
        while (cell.find()) {
            parts.add(literal(text.substring(from, cell.start())));
            parts.add(cell.group(1));
            from = cell.end();
        }
        parts.add(literal(text.substring(from)));
        return parts.stream().filter(p -> !p.equals("\"\"")).collect(Collectors.joining("&"));
    }

    /** A text as a formula has it; a longer one than programs take is joined of several. */
    static String literal(String text) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        do {
            int to = Math.min(text.length(), from + LONGEST);
            if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            pieces.add("\"" + text.substring(from, to).replace("\"", "\"\"") + "\"");
            from = to;
        } while (from < text.length());
        return String.join("&", pieces);
    }
}
