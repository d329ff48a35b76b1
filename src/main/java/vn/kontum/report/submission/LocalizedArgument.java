package vn.kontum.report.submission;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.text.Messages;

/** An argument of a sentence that each language says in its own words. */
public interface LocalizedArgument {
    String in(Messages messages);

    /**
     * A kind of file as the container gate names it in English; printed in the language of the sentence where it is
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
    static LocalizedArgument either(List<String> words) {
        return messages -> String.join(messages.text("word.or"), words);
    }
}
