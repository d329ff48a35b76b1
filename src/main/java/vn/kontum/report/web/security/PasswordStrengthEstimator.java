package vn.kontum.report.web.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.Dictionary;
import me.gosimple.nbvcxz.resources.DictionaryBuilder;
import vn.kontum.report.catalogue.Catalogue;

/**
 * Estimates how many guesses a password takes, with lists of common passwords, names, words, keyboard rows and dates, and with the words
 * of this office and of its catalogue in Vietnamese. Accents, spaces and signs between words make no guess harder, so they are also looked at without.
 */
final class PasswordStrengthEstimator {
    /** About a thousand million guesses. */
    private static final double LEAST_BITS = 30;

    private static final String WORDS = "passwords/local.txt";
    private static final String NAMES = "passwords/names.txt";

    private final Nbvcxz estimator;
    private final CatalogueWords catalogueWords;

    PasswordStrengthEstimator(Catalogue catalogue) {
        this.estimator = estimator(lines(WORDS), lines(NAMES));
        this.catalogueWords = CatalogueWords.of(catalogue);
    }

    /** Whether the password would be guessed too soon. */
    boolean guessable(String password) {
        String folded = CatalogueWords.folded(password);
        String letters = folded.replaceAll("[^a-z0-9]", "");
        return Stream.of(catalogueWords.without(letters), letters, folded, password)
                .distinct()
                .anyMatch(form -> form.isEmpty() || estimator.estimate(form).getEntropy() < LEAST_BITS);
    }

    private static Nbvcxz estimator(List<String> words, List<String> names) {
        List<Dictionary> dictionaries = new ArrayList<>(ConfigurationBuilder.getDefaultDictionaries());
        dictionaries.add(new DictionaryBuilder()
                .setDictionaryName("office")
                .setExclusion(true)
                .addWords(words, 1)
                .createDictionary());
        DictionaryBuilder ranked =
                new DictionaryBuilder().setDictionaryName("names").setExclusion(false);
        IntStream.range(0, names.size()).forEach(i -> ranked.addWord(names.get(i), i + 1));
        dictionaries.add(ranked.createDictionary());
        return new Nbvcxz(new ConfigurationBuilder()
                .setLocale(Locale.ENGLISH)
                .setDictionaries(dictionaries)
                .setMinimumEntropy(LEAST_BITS)
                .createConfiguration());
    }

    private static List<String> lines(String resource) {
        InputStream stream = PasswordStrengthEstimator.class.getClassLoader().getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("[" + resource + "] is not on the class path");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(word -> !word.isEmpty() && !word.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("[" + resource + "] cannot be read", e);
        }
    }
}
