package vn.kontum.report.submission.parsing.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kontum.report.text.DecimalNormalizer;
import vn.kontum.report.text.TextSanitizer;

/**
 * A figure typed as text: every number it may mean, in the Vietnamese way of writing first.
 *
 * @param kind what sort of fact the text states
 * @param vietnamese the number by the vi-VN rules: dot or space between thousands, comma before decimals; or the only number that the text
 *     can be, where a comma stands between thousands and a dot before decimals
 * @param others different numbers that other conventions would read
 * @param suffix what follows the number: {@code %} or a unit of measure
 * @param reason words behind {@code [x]}
 * @implNote A dot is a thousand here and a comma elsewhere, so a text with two meanings is never decided by convention.
 */
public record VietnameseNumberParser(
        Kind kind, Optional<BigDecimal> vietnamese, List<BigDecimal> others, String suffix, Optional<String> reason) {

    /** Facts a text can state. */
    public enum Kind {
        BLANK,
        NIL,
        NOT_AVAILABLE,
        NUMBER,
        UNREADABLE
    }

    private static final int LONGEST = 60;
    /** No spreadsheet program lets more into a cell; looking through it costs seconds where many cells share one text. */
    private static final int LONGEST_CELL = 32_767;

    /** Digits on several lines, or before and behind a tabulator, are no group of thousands. */
    private static final Pattern BROKEN =
            Pattern.compile("\\p{Nd}\\s*[\\n\\r\\t\\f\\x0B\\u0085\\u2028\\u2029]\\s*\\p{Nd}");

    private static final Pattern NOT_AVAILABLE = Pattern.compile("(?:\\u2026|\\.{2,4}|\\[ ?[xX] ?])[ :;,-]*(.*)");
    private static final Pattern SHAPE =
            Pattern.compile("'?(?<sign>[-+]? ?)(?<open>\\(?) ?(?<core>\\d(?:[\\d., ]*\\d)?)"
                    + " ?(?<close>\\)?) ?(?<suffix>%|\\p{L}[\\p{L}\\p{M} ./]*[23]?)?");
    private static final Pattern VIETNAMESE =
            Pattern.compile("(\\d+|[1-9]\\d{0,2}(?:\\.\\d{3})+|[1-9]\\d{0,2}(?: \\d{3})+)(?:,(\\d+))?");
    private static final Pattern FOREIGN =
            Pattern.compile("(\\d+|[1-9]\\d{0,2}(?:,\\d{3})+|[1-9]\\d{0,2}(?: \\d{3})+)(?:\\.(\\d+))?");
    /** Both separators in the other order: no convention reads another number. */
    private static final Pattern FOREIGN_ONLY = Pattern.compile("[1-9]\\d{0,2}(?:,\\d{3})+\\.\\d+");

    private static final Pattern SLIP = Pattern.compile("\\d+(?:[.,]\\d+)+");

    public VietnameseNumberParser {
        others = List.copyOf(others);
    }

    public static VietnameseNumberParser read(String raw) {
        if (raw.length() > LONGEST_CELL) {
            return fact(Kind.UNREADABLE);
        }
        String text = TypedText.fold(raw);
        if (raw.chars().anyMatch(TextSanitizer::turnsDirection) && raw.chars().anyMatch(Character::isDigit)) {
            return fact(Kind.UNREADABLE);
        }
        if (text.isEmpty()) {
            return fact(Kind.BLANK);
        }
        if (text.equals("-")) {
            return fact(Kind.NIL);
        }
        Matcher unavailable = NOT_AVAILABLE.matcher(text);
        if (unavailable.matches()) {
            String reason = unavailable.group(1).strip();
            return new VietnameseNumberParser(
                    Kind.NOT_AVAILABLE,
                    Optional.empty(),
                    List.of(),
                    "",
                    reason.isEmpty() ? Optional.empty() : Optional.of(reason));
        }
        Matcher shape = SHAPE.matcher(text);
        boolean broken = BROKEN.matcher(raw).find();
        return !broken && text.length() <= LONGEST && shape.matches() ? number(shape) : fact(Kind.UNREADABLE);
    }

    /** Whether no convention reads another number than the Vietnamese one. */
    boolean single() {
        return vietnamese.isPresent() && others.isEmpty();
    }

    /** Every number it may mean. */
    List<BigDecimal> readings() {
        List<BigDecimal> all = new ArrayList<>();
        vietnamese.ifPresent(all::add);
        all.addAll(others);
        return all;
    }

    private static VietnameseNumberParser fact(Kind kind) {
        return new VietnameseNumberParser(kind, Optional.empty(), List.of(), "", Optional.empty());
    }

    private static VietnameseNumberParser number(Matcher shape) {
        boolean parenthesised = !shape.group("open").isEmpty();
        String sign = shape.group("sign").strip();
        if (parenthesised == shape.group("close").isEmpty() || parenthesised && !sign.isEmpty()) {
            return fact(Kind.UNREADABLE);
        }
        boolean negative = parenthesised || sign.equals("-");
        String core = shape.group("core");
        Optional<BigDecimal> vietnamese = FOREIGN_ONLY.matcher(core).matches()
                ? signed(match(FOREIGN, core, "[, ]"), negative)
                : signed(match(VIETNAMESE, core, "[. ]"), negative);
        List<BigDecimal> others = new ArrayList<>();
        signed(match(FOREIGN, core, "[, ]"), negative).ifPresent(n -> addNew(others, n, vietnamese));
        if (vietnamese.isEmpty() && SLIP.matcher(core).matches()) {
            signed(Optional.of(new BigDecimal(core.replaceAll("[.,]", ""))), negative)
                    .ifPresent(n -> addNew(others, n, vietnamese));
        }
        if (vietnamese.isEmpty() && others.isEmpty()) {
            return fact(Kind.UNREADABLE);
        }
        String suffix = Optional.ofNullable(shape.group("suffix")).orElse("").strip();
        return new VietnameseNumberParser(Kind.NUMBER, vietnamese, others, suffix, Optional.empty());
    }

    private static void addNew(List<BigDecimal> numbers, BigDecimal number, Optional<BigDecimal> known) {
        boolean seen = known.filter(n -> n.compareTo(number) == 0).isPresent()
                || numbers.stream().anyMatch(n -> n.compareTo(number) == 0);
        if (!seen) {
            numbers.add(number);
        }
    }

    private static Optional<BigDecimal> match(Pattern pattern, String core, String separators) {
        Matcher matcher = pattern.matcher(core);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String whole = matcher.group(1).replaceAll(separators, "");
        String digits = Optional.ofNullable(matcher.group(2))
                .map(decimals -> whole + "." + decimals)
                .orElse(whole);
        return Optional.of(DecimalNormalizer.plain(new BigDecimal(digits)));
    }

    private static Optional<BigDecimal> signed(Optional<BigDecimal> number, boolean negative) {
        return number.map(n -> negative ? n.negate() : n);
    }
}
