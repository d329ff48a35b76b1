package vn.kontum.report.submission;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.text.Messages;
import vn.kontum.report.text.VietnameseNumberFormat;

/** An argument of a sentence that each language says in its own words. */
public interface LocalizedArgument {
    /** A number with separators, and no date or version. */
    Pattern DRAWN = Pattern.compile("(?<![\\d.,])(?:\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+,\\d+)(?![\\d.,])");

    String in(Messages messages);

    /** Whatever a sentence is given, as its language says it; numbers and words of their own are written in its manner. */
    static String said(Messages messages, Object argument) {
        return argument instanceof LocalizedArgument word ? word.in(messages) : argument.toString();
    }

    /** A figure: {@code 52.133,5} in Vietnamese, {@code 52,133.5} in English. */
    static LocalizedArgument number(BigDecimal number) {
        return messages ->
                VietnameseNumberFormat.in(messages.vietnamese() ? Messages.VIETNAMESE : Locale.ENGLISH, number);
    }

    /** What stands in a workbook and was not counted as a figure. */
    static LocalizedArgument quoted(String text) {
        return messages -> text;
    }

    /** The figure as a number format draws it for somebody who reads Vietnamese; in English with the signs of English. */
    static LocalizedArgument drawn(String text) {
        return messages -> messages.vietnamese()
                ? text
                : DRAWN.matcher(text)
                        .replaceAll(figure -> figure.group()
                                .replace('.', ' ')
                                .replace(',', '.')
                                .replace(' ', ','));
    }

    /** A unit with its code. */
    static LocalizedArgument unit(Unit unit) {
        return messages -> unit.code() + " " + (messages.vietnamese() ? unit.nameVi() : unit.nameEn());
    }

    /**
     * A kind of file as the check of containers names it in English; printed in the language of the sentence where it is
     * known.
     */
    static LocalizedArgument fileKind(String detail) {
        String key = "kind."
                + detail.toLowerCase(Locale.ROOT)
                        .replaceAll(" (?:around|of type) .*", "")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        return messages -> messages.has(key) ? messages.text(key) : detail;
    }

    static LocalizedArgument period(Period period) {
        return messages ->
                messages.text(period.messageKey("word.period"), period.roman(), Integer.toString(period.year()));
    }

    /** The code of a variable, by which a clerk knows its line only together with the name. */
    static LocalizedArgument variable(Variable variable) {
        return messages -> messages.text(
                "word.variable", variable.code(), messages.vietnamese() ? variable.nameVi() : variable.nameEn());
    }

    /** The measure of a variable, such as persons or hectares. */
    static LocalizedArgument measure(Variable variable) {
        return messages -> messages.vietnamese() ? variable.measureVi() : variable.measureEn();
    }

    static LocalizedArgument list(List<LocalizedArgument> words) {
        return joined(words, ", ");
    }

    private static LocalizedArgument joined(List<LocalizedArgument> words, String between) {
        return messages -> words.stream().map(word -> word.in(messages)).collect(Collectors.joining(between));
    }

    /** Words of which one is meant. */
    static LocalizedArgument either(List<LocalizedArgument> words) {
        return messages ->
                words.stream().map(word -> word.in(messages)).collect(Collectors.joining(messages.text("word.or")));
    }
}
