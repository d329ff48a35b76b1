package vn.kontum.report.submission.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.submission.Finding;

/** Whether a finding names the same figures in English, in the manner of English: looked at wherever a test validates a file. */
final class EnglishSentences {
    /** What stands in quotation marks is copied from the file. */
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    /** These copy texts of cells, and what number formats draw, without quotation marks. */
    private static final Set<String> COPYING = Set.of("EXTRA_FIGURE", "NUMBER_FORMAT");

    private static final Pattern SEPARATED = Pattern.compile("(?<![\\p{L}\\d.,/])\\d+(?:[.,]\\d+)+(?![\\d/])");

    private static final Catalogue CATALOGUE = ValidatorFixture.CATALOGUE;

    private EnglishSentences() {}

    static void check(Finding finding) {
        assertThat(COPYING.contains(finding.code()) ? List.<String>of() : numbers(finding.messageEn()))
                .as("numbers of \"%s\" beside \"%s\"", finding.messageEn(), finding.messageVi())
                .isSubsetOf(numbers(finding.messageVi()).stream()
                        .map(number ->
                                number.replace('.', ' ').replace(',', '.').replace(' ', ','))
                        .toList());
        assertThat(QUOTED.matcher(finding.messageEn()).replaceAll(""))
                .as("names of units in English")
                .doesNotContain(CATALOGUE.units().stream()
                        .filter(unit -> !unit.nameVi().equals(unit.nameEn()))
                        .map(Unit::nameVi)
                        .toArray(String[]::new));
    }

    private static List<String> numbers(String sentence) {
        return SEPARATED
                .matcher(QUOTED.matcher(sentence).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
