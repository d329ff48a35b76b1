package vn.kontum.report.report.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.report.Block;
import vn.kontum.report.report.Line;
import vn.kontum.report.report.Note;
import vn.kontum.report.report.Report;
import vn.kontum.report.report.Section;
import vn.kontum.report.workbook.CellAddress;
import vn.kontum.report.workbook.DefinedNames;

/** Where things stand in the book, decided before anything is written, so that sheets may refer to each other in any order. */
final class Places {
    /** First row of the lines of a table with form head, title and two head rows. */
    static final int FIRST_LINE = 6;
    /** First row of the data and of the list of sources. */
    static final int FIRST_FACT = 4;
    /** Column of the values in the data sheet. */
    static final int VALUE = 7;
    /** Column of the province in the tables of units. */
    static final int PROVINCE = 3;

    private final Map<SheetKey, String> sheets = new HashMap<>();
    private final Map<String, String> sections = new LinkedHashMap<>();
    private final Map<String, Integer> targets = new HashMap<>();
    private final Map<String, Integer> sectionRows = new HashMap<>();
    private final Map<String, BlockPlace> blocks = new LinkedHashMap<>();
    private final Map<String, Integer> unitColumns = new HashMap<>();
    private final Map<Integer, Integer> notes = new HashMap<>();
    private final Map<String, Integer> methods = new HashMap<>();
    private final int offices;

    Places(Report report) {
        for (SheetKey key : SheetKey.values()) {
            if (key != SheetKey.SECTION) {
                sheets.put(key, report.words().text(key.key()));
            }
        }
        offices = units(report);
        lines(report);
        notes(report);
    }

    private int units(Report report) {
        int column = PROVINCE + 1;
        for (Unit unit : report.frame().units()) {
            if (unit.level() == Unit.Level.DISTRICT) {
                unitColumns.put(unit.code(), column++);
            }
        }
        for (Unit unit : report.frame().units()) {
            unitColumns.putIfAbsent(unit.code(), column);
        }
        int row = FIRST_LINE;
        Map<String, Block> byCode = new HashMap<>();
        report.blocks().forEach(b -> byCode.put(b.indicator().code(), b));
        for (Section section : report.sections()) {
            row++;
            for (Line line : section.lines()) {
                BlockPlace place = BlockPlace.of(byCode.get(line.indicator().code()), row);
                blocks.put(line.indicator().code(), place);
                row = place.end();
            }
        }
        return column;
    }

    private void lines(Report report) {
        int row = FIRST_LINE;
        int number = 2;
        for (Section section : report.sections()) {
            row++;
            sections.put(
                    section.clause(),
                    report.words().text(SheetKey.SECTION.key(), String.format(Locale.ROOT, "%02d", number++)));
            int sectionRow = FIRST_LINE;
            for (Line line : section.lines()) {
                targets.put(line.indicator().code(), row++);
                sectionRows.put(line.indicator().code(), sectionRow++);
            }
        }
    }

    private void notes(Report report) {
        int row = NotesPlan.FIRST_NOTE;
        for (Note note : report.notes()) {
            notes.put(note.number(), row++);
        }
        row = NotesPlan.firstMethod(report.notes().size());
        for (Line line : report.lines().toList()) {
            methods.put(line.indicator().code(), row++);
        }
    }

    /** The sheets of the book in their order. */
    List<String> sheetNames() {
        List<String> names = new ArrayList<>();
        for (SheetKey key : SheetKey.values()) {
            if (key == SheetKey.SECTION) {
                names.addAll(sections.values());
            } else {
                names.add(sheet(key));
            }
        }
        return names;
    }

    String sheet(SheetKey key) {
        return Optional.ofNullable(sheets.get(key)).orElseThrow();
    }

    String section(String clause) {
        return Optional.ofNullable(sections.get(clause)).orElseThrow();
    }

    /** Row of an indicator in the first table. */
    int target(String indicator) {
        return found(targets, indicator);
    }

    /** The verdicts of a section in the first table; its lines stand together. */
    String verdicts(Section section) {
        List<Line> lines = section.lines();
        int first = target(lines.get(0).indicator().code());
        int last = target(lines.get(lines.size() - 1).indicator().code());
        return at(SheetKey.TARGETS, first, TargetRowWorkbook.VERDICT) + ":"
                + new CellAddress(last, TargetRowWorkbook.VERDICT);
    }

    /** The row that names a section in the first table. */
    String group(Section section) {
        return at(SheetKey.TARGETS, target(section.lines().get(0).indicator().code()) - 1, 0);
    }

    /** Row of an indicator in the table of its section. */
    int inSection(String indicator) {
        return found(sectionRows, indicator);
    }

    BlockPlace block(String indicator) {
        return Optional.ofNullable(blocks.get(indicator)).orElseThrow();
    }

    /** Column of a unit in the tables of units; offices of the province share one. */
    int column(String unit) {
        return found(unitColumns, unit);
    }

    /** The last column of units, which the offices share. */
    int offices() {
        return offices;
    }

    int note(int number) {
        return Optional.ofNullable(notes.get(number)).orElseThrow();
    }

    /** Row on which the notes sheet explains an indicator. */
    int method(String indicator) {
        return found(methods, indicator);
    }

    /** A cell of another sheet as formulas and links write it. */
    String at(SheetKey key, int row, int column) {
        return at(sheet(key), row, column);
    }

    static String at(String sheet, int row, int column) {
        return DefinedNames.quote(sheet) + "!" + new CellAddress(row, column).a1();
    }

    /** The year-to-date figure of the province in the tables of units. */
    String province(String indicator) {
        return at(SheetKey.UNITS, block(indicator).year(), PROVINCE);
    }

    /** The value of a fact by its position among all. */
    String fact(int position) {
        return at(SheetKey.DATA, FIRST_FACT + position, VALUE);
    }

    /** Name for a cell that belongs to a unit: no dot may stand in it. */
    static String unitName(String unit, String indicator) {
        return "H" + unit.replace('.', '_') + "_" + indicator;
    }

    private static int found(Map<String, Integer> rows, String code) {
        return Optional.ofNullable(rows.get(code))
                .orElseThrow(() -> new IllegalStateException("[" + code + "] has no place in the book"));
    }
}
