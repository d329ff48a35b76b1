package vn.kontum.report.submission.layout;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.xlsx.model.CellAddress;

/**
 * What one form asked for, in the order of its lines, as it was issued. Its text is stored under its hash, and the hash is
 * written into the marks of the form. A line of the text is the code of a variable, its input cell and its
 * note cell; a first line states the unit and period that the form was made for, a second one the last column that is ours where that
 * is not the one of the notes. The text of the first version had only codes.
 */
public record IssuedLayout(String text) {
    /** Columns of the forms of the first version, which stored no places. */
    public static final int FIRST_VALUE_COLUMN = 5;

    public static final int FIRST_NOTE_COLUMN = 9;

    private static final String HEAD = "#";
    /** Begins the line with the last column of the form: {@code #> L}. */
    private static final String LAST = "#> ";

    /**
     * A line of a form.
     *
     * @param value address of the input cell
     * @param note address of the note cell
     */
    public record Line(String variable, CellAddress value, CellAddress note) {}

    /** The layout of a form with these lines, with nothing of ours right of a column. */
    public static IssuedLayout of(String unit, Period period, List<Line> lines, int lastColumn) {
        return new IssuedLayout(Stream.concat(
                        Stream.of(HEAD + " " + unit + " " + period, LAST + CellAddress.columnName(lastColumn)),
                        lines.stream()
                                .map(line -> line.variable() + " "
                                        + line.value().a1() + " " + line.note().a1()))
                .collect(Collectors.joining("\n")));
    }

    /** The layout that asks for variables in the order given, as the first version wrote it. */
    public static IssuedLayout of(List<Variable> variables) {
        return ofCodes(variables.stream().map(Variable::code).toList());
    }

    public static IssuedLayout ofCodes(Collection<String> codes) {
        return new IssuedLayout(String.join("\n", codes));
    }

    /** Codes of the variables that the form asked for, in the order of the form. */
    public Set<String> codes() {
        return lines().map(words -> words[0]).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** SHA-256 of the text, in hexadecimal. */
    public String hash() {
        return Sha256.of(text);
    }

    /** The text with this hash among several; empty when none has it. */
    public static Optional<IssuedLayout> withHash(String hash, IssuedLayout... layouts) {
        return Arrays.stream(layouts)
                .filter(layout -> layout.hash().equalsIgnoreCase(hash))
                .findFirst();
    }

    /** Whether it may be the layout of a form of this unit and period; the first version did not say. */
    public boolean madeFor(String unit, Period period) {
        return !text.startsWith(HEAD)
                || text.lines().findFirst().orElseThrow().equals(HEAD + " " + unit + " " + period);
    }

    /** Column of the input cells, for a sheet that lost its names. */
    public int valueColumn() {
        return column(1, FIRST_VALUE_COLUMN);
    }

    /** Column of the note cells, for a sheet that lost its names. */
    public int noteColumn() {
        return column(2, FIRST_NOTE_COLUMN);
    }

    /** The last column that is ours: figures right of it were added by somebody. */
    public int lastColumn() {
        return text.lines()
                .filter(line -> line.startsWith(LAST))
                .findFirst()
                .flatMap(line -> CellAddress.tryParse(line.substring(LAST.length()) + "1"))
                .map(CellAddress::column)
                .orElseGet(this::noteColumn);
    }

    private int column(int word, int ofFirstVersion) {
        return lines()
                .filter(words -> words.length > word)
                .flatMap(words -> CellAddress.tryParse(words[word]).stream())
                .map(CellAddress::column)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(ofFirstVersion);
    }

    private Stream<String[]> lines() {
        return text.lines()
                .filter(line -> !line.isEmpty() && !line.startsWith(HEAD))
                .map(line -> line.split(" "));
    }
}
