package vn.kontum.report.report.book;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.kontum.report.report.Block;
import vn.kontum.report.report.Term;

/**
 * The rows on which an indicator stands in the tables of units; rows count from 0.
 *
 * @param year its year-to-date figure
 * @param quarters its figure of each quarter, where it has rows of its own
 * @param terms by variable
 * @param end the first row after it
 */
record BlockPlace(int year, SortedMap<Integer, Integer> quarters, Map<String, TermPlace> terms, int end) {

    /** @param total empty where a single quarter, or the indicator itself, says the same */
    record TermPlace(Optional<Integer> total, SortedMap<Integer, Integer> quarters) {
        /** The row that the year-to-date figure rests on. */
        int year() {
            return total.orElseGet(() -> quarters.get(quarters.lastKey()));
        }
    }

    static BlockPlace of(Block block, int first) {
        int next = first + 1;
        SortedMap<Integer, Integer> quarters = new TreeMap<>();
        for (int quarter : block.quarters().keySet()) {
            quarters.put(quarter, next++);
        }
        Map<String, TermPlace> terms = new LinkedHashMap<>();
        for (Term term : block.terms()) {
            Optional<Integer> total = term.total().isPresent() ? Optional.of(next++) : Optional.empty();
            SortedMap<Integer, Integer> rows = new TreeMap<>();
            for (int quarter : term.quarters().keySet()) {
                rows.put(quarter, next++);
            }
            terms.put(term.variable().code(), new TermPlace(total, rows));
        }
        return new BlockPlace(first, quarters, terms, next);
    }

    TermPlace term(String variable) {
        return Optional.ofNullable(terms.get(variable)).orElseThrow();
    }
}
