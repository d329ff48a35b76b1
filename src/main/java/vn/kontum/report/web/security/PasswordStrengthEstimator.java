package vn.kontum.report.web.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.Dictionary;
import me.gosimple.nbvcxz.resources.DictionaryBuilder;

/**
 * Estimates how many guesses a password takes, with lists of common passwords, names, words, keyboard rows and dates, and with the words
 * of this office in Vietnamese. Accents, spaces and signs between words make no guess harder, so they are also looked at without.
 */
final class PasswordStrengthEstimator {
    /** About a thousand million guesses. */
    private static final double LEAST_BITS = 30;

    private static final String WORDS = "passwords/local.txt";
    private static final String NAMES = "passwords/names.txt";

    private final Nbvcxz estimator;

    private PasswordStrengthEstimator(Nbvcxz estimator) {
        this.estimator = estimator;
    }

    /** Loaded at the first use, because it reads lists of a hundred thousand words. */
    private static final class Shared {
        static final PasswordStrengthEstimator INSTANCE =
                new PasswordStrengthEstimator(estimator(lines(WORDS), lines(NAMES)));
    }

    static PasswordStrengthEstimator shared() {
        return Shared.INSTANCE;
    }

    /** Whether the password would be guessed too soon. */
    boolean guessable(String password) {
        String folded = folded(password);
        return Stream.of(password, folded, folded.replaceAll("[^a-z0-9]", ""))
                .distinct()
                .anyMatch(form -> estimator.estimate(form).getEntropy() < LEAST_BITS);
    }

    private static String folded(String password) {
        return Normalizer.normalize(password.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}+", "")
                .replace('\u0111', 'd');
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
