package vn.kontum.report.administration.access;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a token opens. */
public enum ApiScope {
    /** Periods, units, indicators, editions with their figures, files and traces. */
    REPORTS,
    /** Received files, submissions with their values, findings. */
    SUBMISSIONS,
    /** Runs. */
    RUNS;

    /** As people write it: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The scope of a word; empty where there is none of that name. */
    public static Optional<ApiScope> of(String word) {
        return Stream.of(values())
                .filter(scope -> scope.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static String column(Set<ApiScope> scopes) {
        return scopes.stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
    }

    static Set<ApiScope> ofColumn(String column) {
        Set<ApiScope> scopes = EnumSet.noneOf(ApiScope.class);
        Stream.of(column.split(" ")).map(ApiScope::valueOf).forEach(scopes::add);
        return scopes;
    }
}
