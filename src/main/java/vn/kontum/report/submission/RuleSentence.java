package vn.kontum.report.submission;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kontum.report.catalogue.Expression.Name;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;

/** Fills the placeholders of a rule's sentence ({@code {population_end}}, {@code {prev(x)}}, {@code {other}}) with the unit's own figures. */
final class RuleSentence {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(?:(prev|ytd)\\((\\w+)\\)|(\\w+))}");
    private static final String UNKNOWN = "\u2026";

    private final Scrutiny scrutiny;
    private final Map<String, Object> words;

    RuleSentence(Scrutiny scrutiny, Map<String, Object> words) {
        this.scrutiny = scrutiny;
        this.words = words;
    }

    String in(Locale locale, String sentence) {
        return PLACEHOLDER.matcher(sentence).replaceAll(m -> Matcher.quoteReplacement(word(locale, m)));
    }

    private String word(Locale locale, MatchResult found) {
        String plain = Optional.ofNullable(found.group(3)).orElse("");
        if (words.containsKey(plain)) {
            return said(locale, words.get(plain));
        }
        return scrutiny.figure(name(found))
                .map(n -> VietnameseNumber.in(locale, n))
                .orElse(UNKNOWN);
    }

    private Name name(MatchResult found) {
        if (found.group(3) == null) {
            Name.Kind kind = found.group(1).equals("prev") ? Name.Kind.PREVIOUS : Name.Kind.YEAR_TO_DATE;
            return new Name(kind, found.group(2));
        }
        boolean fact = scrutiny.unit().facts().containsKey(found.group(3));
        return new Name(fact ? Name.Kind.FACT : Name.Kind.NOW, found.group(3));
    }

    private static String said(Locale locale, Object word) {
        boolean vietnamese = locale.getLanguage().equals("vi");
        if (word instanceof BigDecimal number) {
            return VietnameseNumber.in(locale, number);
        }
        if (word instanceof Unit unit) {
            return vietnamese ? unit.nameVi() : unit.nameEn();
        }
        if (word instanceof Variable variable) {
            return vietnamese ? variable.nameVi() : variable.nameEn();
        }
        return word.toString();
    }
}
