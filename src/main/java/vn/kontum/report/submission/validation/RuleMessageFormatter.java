package vn.kontum.report.submission.validation;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.expression.Expression.Name;
import vn.kontum.report.text.Messages;
import vn.kontum.report.text.VietnameseNumberFormat;

/**
 * Fills the places of a rule's sentence ({@code {population_end}}, {@code {prev(x)}}, {@code {other}}) with the unit's
 * own figures. Another unit is named to the office alone.
 */
final class RuleMessageFormatter {
    private static final Pattern EARLIER = Pattern.compile("(prev|ytd)\\((\\w+)\\)");
    private static final String OTHER = "word.other_unit";
    private static final String UNKNOWN = "\u2026";

    private final ValidationContext validationContext;
    private final Map<String, Object> words;

    RuleMessageFormatter(ValidationContext validationContext, Map<String, Object> words) {
        this.validationContext = validationContext;
        this.words = words;
    }

    /** As the unit may read it. */
    String in(Locale locale, String sentence) {
        return filled(
                locale,
                sentence,
                word -> other(word) ? new Messages("findings", locale).text(OTHER) : said(locale, word));
    }

    /** With the names of other units; empty where the unit may read it as it is. */
    Optional<String> forOffice(Locale locale, String sentence) {
        return words.values().stream().anyMatch(this::other)
                ? Optional.of(filled(locale, sentence, word -> said(locale, word)))
                : Optional.empty();
    }

    private String filled(Locale locale, String sentence, Function<Object, String> speech) {
        return Rule.fill(
                sentence,
                place -> Optional.ofNullable(words.get(place)).map(speech).orElseGet(() -> figure(locale, place)));
    }

    private boolean other(Object word) {
        return word instanceof Unit unit && !unit.equals(validationContext.unit());
    }

    private String figure(Locale locale, String place) {
        return validationContext
                .figure(name(place))
                .map(n -> VietnameseNumberFormat.in(locale, n))
                .orElse(UNKNOWN);
    }

    private Name name(String place) {
        Matcher earlier = EARLIER.matcher(place);
        if (earlier.matches()) {
            Name.Kind kind = earlier.group(1).equals("prev") ? Name.Kind.PREVIOUS : Name.Kind.YEAR_TO_DATE;
            return new Name(kind, earlier.group(2));
        }
        boolean fact = validationContext.unit().facts().containsKey(place);
        return new Name(fact ? Name.Kind.FACT : Name.Kind.NOW, place);
    }

    private static String said(Locale locale, Object word) {
        boolean vietnamese = locale.getLanguage().equals("vi");
        if (word instanceof BigDecimal number) {
            return VietnameseNumberFormat.in(locale, number);
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
