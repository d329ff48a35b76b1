package vn.kontum.report.publication.workbook.layout;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.kontum.report.publication.contribution.ContributionTable;
import vn.kontum.report.publication.contribution.ContributionTerm;

/**
 * The rows on which an indicator stands in the tables of units; rows count from 0.
 *
 * @param year its year-to-date figure
 * @param quarters its figure of each quarter, where it has rows of its own
 * @param terms by variable
 * @param end the first row after it
 */
public record ContributionTableLocation(
        int year, SortedMap<Integer, Integer> quarters, Map<String, TermLocation> terms, int end) {

    /** @param total empty where a single quarter, or the indicator itself, says the same */
    public record TermLocation(Optional<Integer> total, SortedMap<Integer, Integer> quarters) {
        /** The row that the year-to-date figure rests on. */
        int year() {
            return total.orElseGet(() -> quarters.get(quarters.lastKey()));
        }
    }

    static ContributionTableLocation of(ContributionTable contributionTable, int first) {
        int next = first + 1;
        SortedMap<Integer, Integer> quarters = new TreeMap<>();
        for (int quarter : contributionTable.quarters().keySet()) {
            quarters.put(quarter, next++);
        }
        Map<String, TermLocation> terms = new LinkedHashMap<>();
        for (ContributionTerm term : contributionTable.terms()) {
            Optional<Integer> total = term.total().isPresent() ? Optional.of(next++) : Optional.empty();
            SortedMap<Integer, Integer> rows = new TreeMap<>();
            for (int quarter : term.quarters().keySet()) {
                rows.put(quarter, next++);
            }
            terms.put(term.variable().code(), new TermLocation(total, rows));
        }
        return new ContributionTableLocation(first, quarters, terms, next);
    }

    public TermLocation term(String variable) {
        return Optional.ofNullable(terms.get(variable)).orElseThrow();
    }
}
