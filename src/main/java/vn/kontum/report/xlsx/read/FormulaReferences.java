package vn.kontum.report.xlsx.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.model.CellRange;

/**
 * The cells and names that a formula refers to, found by their look alone; what only looks like a reference does no harm.
 *
 * @param names in small letters
 */
record FormulaReferences(List<Target> targets, Set<String> names) {
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final String SHEET = "(?:(?:'((?:[^']|'')*)'|([\\p{L}\\p{N}_.]+))!)?";
    private static final Pattern CELL = Pattern.compile(
            SHEET
                    + "(?<![\\p{L}\\p{N}_.])(\\$?)([A-Z]{1,3})(\\$?)(\\d{1,7})(?::(\\$?)([A-Z]{1,3})(\\$?)(\\d{1,7}))?(?![\\p{L}\\p{N}_(.!])");
    private static final Pattern COLUMNS =
            Pattern.compile(SHEET + "(?<![\\p{L}\\p{N}_.])\\$?([A-Z]{1,3}):\\$?([A-Z]{1,3})(?![\\p{L}\\p{N}_(.!])");
    private static final Pattern ROWS =
            Pattern.compile(SHEET + "(?<![\\p{L}\\p{N}_.$:])\\$?(\\d{1,7}):\\$?(\\d{1,7})(?![\\p{L}\\p{N}_(.!])");
    private static final Pattern NAME =
            Pattern.compile("(?<![\\p{L}\\p{N}_.'\\\\])([\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\]*)(?![\\p{L}\\p{N}_.(!'])");

    /** A range on a sheet; no sheet means that of the formula. */
    record Target(Optional<String> sheet, CellRange range) {}

    /** References of a formula that is written for another cell, so many rows above and columns to the left. */
    static FormulaReferences of(String formula, int rows, int columns) {
        String plain = TEXT.matcher(formula).replaceAll("\"\"");
        List<Target> targets = new ArrayList<>();
        Matcher cell = CELL.matcher(plain);
        while (cell.find()) {
            Optional<CellAddress> first = address(cell, 3, rows, columns);
            Optional<CellAddress> last = cell.group(8) == null ? first : address(cell, 7, rows, columns);
            add(targets, cell, first, last);
        }
        Matcher whole = COLUMNS.matcher(plain);
        while (whole.find()) {
            add(
                    targets,
                    whole,
                    CellAddress.tryParse(whole.group(3) + "1"),
                    CellAddress.tryParse(whole.group(4) + CellAddress.ROWS));
        }
        Matcher lines = ROWS.matcher(plain);
        while (lines.find()) {
            add(
                    targets,
                    lines,
                    CellAddress.tryParse("A" + lines.group(3)),
                    CellAddress.tryParse("XFD" + lines.group(4)));
        }
        Set<String> names = new LinkedHashSet<>();
        Matcher name = NAME.matcher(plain);
        while (name.find()) {
            names.add(name.group(1).toLowerCase(Locale.ROOT));
        }
        return new FormulaReferences(targets, names);
    }

    private static Optional<CellAddress> address(Matcher cell, int group, int rows, int columns) {
        return CellAddress.tryParse(cell.group(group + 1) + cell.group(group + 3))
                .flatMap(a -> a.moved(
                        cell.group(group + 2).isEmpty() ? rows : 0,
                        cell.group(group).isEmpty() ? columns : 0));
    }

    private static void add(List<Target> targets, Matcher at, Optional<CellAddress> one, Optional<CellAddress> two) {
        if (one.isEmpty() || two.isEmpty()) {
            return;
        }
        CellAddress first = new CellAddress(
                Math.min(one.get().row(), two.get().row()),
                Math.min(one.get().column(), two.get().column()));
        CellAddress last = new CellAddress(
                Math.max(one.get().row(), two.get().row()),
                Math.max(one.get().column(), two.get().column()));
        Optional<String> sheet = Optional.ofNullable(at.group(1))
                .map(quoted -> quoted.replace("''", "'"))
                .or(() -> Optional.ofNullable(at.group(2)))
                .map(name -> name.replaceFirst("^\\[0]", ""))
                .filter(name -> !name.isEmpty());
        targets.add(new Target(sheet, new CellRange(first, last)));
    }
}
