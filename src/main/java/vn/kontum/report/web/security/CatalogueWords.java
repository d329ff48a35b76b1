package vn.kontum.report.web.security;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Catalogue;

/**
 * What everybody in this office has before their eyes: the names in the catalogue of places, offices, figures and plans, and parts of
 * them. They add nothing to a password.
 *
 * @param words folded, without spaces
 */
record CatalogueWords(Set<String> words, int longest) {
    /** Shorter names are found in too many words. */
    private static final int SHORTEST_NAME = 3;

    private static final int SHORTEST_PART = 6;

    CatalogueWords {
        words = Set.copyOf(words);
    }

    static CatalogueWords of(Catalogue catalogue) {
        Set<String> words = new HashSet<>();
        catalogue.unitNames().codeByFoldedName().keySet().forEach(name -> add(words, name, SHORTEST_NAME));
        names(catalogue).map(CatalogueWords::split).forEach(name -> {
            for (int from = 0; from < name.size(); from++) {
                // a place without the word of its kind before it
                boolean whole = from <= 1;
                for (int to = from + 1; to <= name.size(); to++) {
                    add(
                            words,
                            String.join("", name.subList(from, to)),
                            whole && to == name.size()
                                    ? SHORTEST_NAME
                                    : to - from > 1 ? SHORTEST_PART : Integer.MAX_VALUE);
                }
            }
        });
        return new CatalogueWords(
                words, words.stream().mapToInt(String::length).max().orElse(0));
    }

    private static void add(Set<String> words, String word, int shortest) {
        if (word.length() >= shortest) {
            words.add(word);
        }
    }

    private static Stream<String> names(Catalogue catalogue) {
        return Stream.of(
                        catalogue.units().stream().flatMap(one -> Stream.of(one.nameVi(), one.nameEn())),
                        catalogue.reporters().stream().flatMap(one -> Stream.of(one.nameVi(), one.nameEn())),
                        catalogue.variables().stream()
                                .flatMap(one -> Stream.of(one.code(), one.nameVi(), one.nameEn(), one.group())),
                        catalogue.indicators().stream()
                                .flatMap(one -> Stream.of(one.code(), one.nameVi(), one.nameEn())),
                        catalogue.plans().stream().flatMap(one -> Stream.of(one.number(), one.nameVi(), one.nameEn())))
                .flatMap(texts -> texts);
    }

    private static List<String> split(String name) {
        return Stream.of(folded(name).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** In small letters without accents. */
    static String folded(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}+", "")
                .replace('\u0111', 'd');
    }

    /** What a folded text without spaces holds beside the words, of which the longest are taken first. */
    String without(String folded) {
        StringBuilder rest = new StringBuilder();
        for (int at = 0; at < folded.length(); ) {
            int length = Math.min(longest, folded.length() - at);
            while (length > 0 && !words.contains(folded.substring(at, at + length))) {
                length--;
            }
            rest.append(length == 0 ? folded.substring(at, at + 1) : "");
            at += Math.max(1, length);
        }
        return rest.toString();
    }
}
