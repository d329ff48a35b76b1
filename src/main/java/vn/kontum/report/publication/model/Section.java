package vn.kontum.report.publication.model;

import java.util.List;

/**
 * A group of lines: a clause of the resolution.
 *
 * @param clause such as {@code 2.1}
 * @param number 1, 2, … ; 0 for the supplementary one, which stands apart
 */
public record Section(String clause, int number, String title, List<IndicatorRow> lines) {
    public Section {
        lines = List.copyOf(lines);
    }

    public boolean supplementary() {
        return number == 0;
    }
}
