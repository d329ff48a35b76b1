package vn.kontum.report.publication;

import java.util.Locale;
import java.util.function.Function;

/**
 * A reason why an edition should not be declared final.
 *
 * @param code stable, for programs
 * @param sentence what, where, why and what to do, in the language of the reader
 */
public record FinalizationObjection(String code, Function<Locale, String> sentence) {
    public String in(Locale locale) {
        return sentence.apply(locale);
    }
}
