package vn.kontum.report.catalogue;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Recognises a reporting unit by any of its spellings; never a silent fuzzy match. */
public record UnitNames(Map<String, String> codeByFoldedName) {

    public UnitNames {
        codeByFoldedName = Map.copyOf(codeByFoldedName);
    }

    /** The code of the unit spelled so, after folding case, accents, apostrophes, spaces and the prefix of its kind. */
    public Optional<String> find(String spelling) {
        return Optional.ofNullable(codeByFoldedName.get(fold(spelling)));
    }

    /** Folds a spelling to its key. */
    public static String fold(String spelling) {
        String plain = Normalizer.normalize(spelling, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT).replaceAll("[\u0111\u00f0]", "d").replaceAll("[^a-z0-9]", "");
    }
}
