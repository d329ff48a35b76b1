package vn.kontum.report.catalogue;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Recognises a reporting unit by any of its spellings; never a silent fuzzy match. */
public record UnitNames(Map<String, String> codeByFoldedName) {
    /** Folded words that stand before the name of a district, longest first. */
    private static final List<String> PREFIXES =
            List.of("uybannhandan", "thanhpho", "huyenuy", "thanhuy", "huyen", "ubnd", "tp", "h");

    public UnitNames {
        codeByFoldedName = Map.copyOf(codeByFoldedName);
    }

    /**
     * The code of the unit spelled so, after folding case, accents, apostrophes and spaces; the words of its kind before a name
     * are dropped only where the whole is not known.
     */
    public Optional<String> find(String spelling) {
        return readings(fold(spelling))
                .filter(codeByFoldedName::containsKey)
                .findFirst()
                .map(codeByFoldedName::get);
    }

    /**
     * The one unit whose spelling is nearest, to be shown as a suggestion and never to be taken; empty if none or
     * several are near.
     */
    public Optional<String> nearest(String spelling) {
        String folded = fold(spelling);
        Map<Integer, Set<String>> codesByDistance = readings(folded)
                .flatMap(reading -> codeByFoldedName.keySet().stream().map(key -> new Suggestion(reading, key)))
                .filter(Suggestion::near)
                .collect(Collectors.groupingBy(
                        Suggestion::distance,
                        Collectors.mapping(near -> codeByFoldedName.get(near.key), Collectors.toSet())));
        return codesByDistance.keySet().stream()
                .min(Integer::compare)
                .map(codesByDistance::get)
                .filter(codes -> codes.size() == 1)
                .map(codes -> codes.iterator().next());
    }

    /** Folds a spelling to its key: lower case, no accents, only letters a to z and digits. */
    public static String fold(String spelling) {
        // A text of ASCII is its own normal form.
        String decomposed = ascii(spelling) ? spelling : Normalizer.normalize(spelling, Normalizer.Form.NFKD);
        String plain = decomposed.toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char letter = plain.charAt(i);
            if (letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9') {
                letters.append(letter);
            } else if (letter == '\u0111' || letter == '\u00f0' || letter == '\u0256') {
                letters.append('d');
            }
        }
        return letters.toString();
    }

    private static boolean ascii(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) < 128) {
            at++;
        }
        return at == text.length();
    }

    private static Stream<String> readings(String folded) {
        return Stream.concat(
                Stream.of(folded),
                PREFIXES.stream()
                        .filter(prefix -> folded.startsWith(prefix) && folded.length() > prefix.length() + 2)
                        .flatMap(prefix -> readings(folded.substring(prefix.length()))));
    }

    private record Suggestion(String reading, String key) {

        boolean near() {
            int allowed = Math.max(1, key.length() / 4);
            return Math.abs(reading.length() - key.length()) <= allowed && distance() <= allowed;
        }

        /** Insertions, deletions and replacements that lead from one to the other. */
        int distance() {
            int[] row = new int[key.length() + 1];
            for (int j = 0; j <= key.length(); j++) {
                row[j] = j;
            }
            for (int i = 1; i <= reading.length(); i++) {
                int diagonal = row[0];
                row[0] = i;
                for (int j = 1; j <= key.length(); j++) {
                    int replaced = diagonal + (reading.charAt(i - 1) == key.charAt(j - 1) ? 0 : 1);
                    diagonal = row[j];
                    row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
                }
            }
            return row[key.length()];
        }
    }
}
