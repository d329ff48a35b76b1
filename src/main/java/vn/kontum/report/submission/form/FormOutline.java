package vn.kontum.report.submission.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.catalogue.ResponsibleOffice;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.submission.layout.IssuedLayout;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.xlsx.model.CellAddress;

/** What a form asks for and on which row of its sheet each line stands. Rows count from 0. */
final class FormOutline {
    /** Rows of the head above the lines. */
    static final int TITLE_ROW = 0;

    static final int PERIOD_ROW = 1;
    static final int REVISION_ROW = 2;
    static final int STATUS_ROW = 3;
    static final int COLUMN_ROW = 4;
    static final int NUMBER_ROW = 5;
    static final int FIRST_ROW = 6;

    /** A line that is filled in; {@code index} counts the lines from 0. */
    record VariableRow(Variable variable, int row, int index) {}

    /**
     * A heading over the lines of one office of the unit, or of one group where nobody said which offices hold them.
     *
     * @param lines how many lines stand below it
     */
    record Heading(String text, int number, int row, int lines) {}

    private final Unit unit;
    private final ReportingWindow window;
    private final Map<String, VariableRow> lines = new LinkedHashMap<>();
    private final List<Heading> headings = new ArrayList<>();
    private final Catalogue catalogue;
    private final List<Rule> rules;
    private final OptionalInt part;
    /** Names of the offices of a district by their codes; empty for other units. */
    private final Map<String, String> offices;

    FormOutline(Catalogue whole, Unit named, Period period) {
        this(whole, named, period, OptionalInt.empty());
    }

    /** @param part number of the heading whose lines alone are filled in in this file */
    FormOutline(Catalogue whole, Unit named, Period period, OptionalInt part) {
        this.part = part;
        this.catalogue = whole.at(period);
        this.unit = catalogue.unit(named.code()).orElse(named);
        this.window = catalogue
                .window(period)
                .orElseThrow(() -> new IllegalArgumentException("[" + period
                        + "] has no window, expected a period of a year with a plan; add the plan to plans.csv"));
        this.offices = names(unit, catalogue.reporters());
        int row = FIRST_ROW;
        Map<String, List<Variable>> sections = catalogue.form(unit, period).stream()
                .collect(Collectors.groupingBy(this::section, LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<String, List<Variable>> section : sections.entrySet()) {
            headings.add(new Heading(
                    section.getKey(),
                    headings.size() + 1,
                    row++,
                    section.getValue().size()));
            for (Variable variable : section.getValue()) {
                lines.put(variable.code(), new VariableRow(variable, row++, lines.size()));
            }
        }
        this.rules = catalogue.rules(unit, period).stream()
                .filter(rule -> rule.expression().isPresent() && rule.severity() != Rule.Severity.NOTE)
                .toList();
    }

    /** The name that this file is saved under. */
    String fileName() {
        return part.isPresent()
                ? FormLayout.partFileName(unit.code(), period().compact(), part.getAsInt())
                : FormLayout.fileName(unit.code(), period().compact());
    }

    /** Whether offices of the unit may fill it in in files of their own, and this is none of these. */
    boolean divisible() {
        return part.isEmpty() && offices() > 1;
    }

    /** Whether the line is filled in in this file. */
    boolean asks(VariableRow line) {
        return headings.stream()
                .filter(this::asks)
                .anyMatch(heading -> line.row() > heading.row() && line.row() <= heading.row() + heading.lines());
    }

    boolean asks(Heading heading) {
        return part.isEmpty() || heading.number() == part.getAsInt();
    }

    /** How many offices share the form; none where it is not divided by offices. */
    int offices() {
        return lines().stream().allMatch(line -> office(line.variable()).isPresent()) ? headings.size() : 0;
    }

    private String section(Variable variable) {
        return office(variable).orElse(variable.group());
    }

    /** The office of the unit that holds a figure; those of departments are not in the catalogue. */
    Optional<String> office(Variable variable) {
        return Optional.ofNullable(offices.get(variable.onForm().office()));
    }

    private static Map<String, String> names(Unit unit, List<ResponsibleOffice> offices) {
        Map<String, String> names = new HashMap<>();
        if (unit.level() == Unit.Level.DISTRICT) {
            offices.forEach(office -> names.putIfAbsent(office.code(), office.nameVi()));
        }
        return names;
    }

    /** What is in force in the period of the form. */
    Catalogue catalogue() {
        return catalogue;
    }

    Unit unit() {
        return unit;
    }

    ReportingWindow window() {
        return window;
    }

    Period period() {
        return window.period();
    }

    List<VariableRow> lines() {
        return List.copyOf(lines.values());
    }

    Optional<VariableRow> line(String variable) {
        return Optional.ofNullable(lines.get(variable));
    }

    List<Heading> headings() {
        return List.copyOf(headings);
    }

    /** What the form asks for, and where. */
    IssuedLayout layout() {
        return IssuedLayout.of(
                unit.code(),
                period(),
                lines().stream()
                        .map(variableRow -> new IssuedLayout.Line(
                                variableRow.variable().code(),
                                new CellAddress(variableRow.row(), FormLayout.VALUE_COLUMN),
                                new CellAddress(variableRow.row(), FormLayout.NOTE_COLUMN)))
                        .toList(),
                FormLayout.LAST_COLUMN);
    }

    /** The row below the last line. */
    int end() {
        return FIRST_ROW + lines.size() + headings.size();
    }

    /** The rules that the sheet itself can check: expressions that are mended or explained. */
    List<Rule> rules() {
        return rules;
    }

    /** The rules whose failure is shown at a line, those that block first; the place is chosen as the server does. */
    List<Rule> rulesAt(VariableRow variableRow) {
        return rules.stream()
                .filter(rule -> place(rule).filter(variableRow::equals).isPresent())
                .sorted(Comparator.comparing(Rule::severity))
                .toList();
    }

    private Optional<VariableRow> place(Rule rule) {
        return line(rule.cell())
                .or(() -> rule.subjects().stream()
                        .flatMap(code -> line(code).stream())
                        .findFirst());
    }
}
