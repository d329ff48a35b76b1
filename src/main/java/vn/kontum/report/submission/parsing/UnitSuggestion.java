package vn.kontum.report.submission.parsing;

import java.util.Comparator;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.UnitNames;
import vn.kontum.report.submission.LocalizedArgument;

/**
 * Suggests the unit that a misspelt name may mean.
 *
 * @implNote A suggestion for a person, never a decision.
 */
final class UnitSuggestion {
    private static final int LONGEST = 100;

    private UnitSuggestion() {}

    /** Code and name of the unit whose name or code takes the fewest changes of a letter. */
    static LocalizedArgument to(String spelling, Catalogue catalogue) {
        String wanted = UnitNames.fold(spelling.substring(0, Math.min(LONGEST, spelling.length())));
        return catalogue.reportingUnits().stream()
                .min(Comparator.comparingInt(unit -> distance(wanted, unit)))
                .map(LocalizedArgument::unit)
                .orElseGet(() -> LocalizedArgument.quoted(""));
    }

    private static int distance(String wanted, Unit unit) {
        String name = UnitNames.fold(unit.nameVi());
        String bare = name.replaceAll("^(?:huyen|thanhpho|so)", "");
        return Math.min(
                changes(wanted, UnitNames.fold(unit.code())), Math.min(changes(wanted, name), changes(wanted, bare)));
    }

    /** Letters to insert, drop or replace (Levenshtein 1965). */
    private static int changes(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
