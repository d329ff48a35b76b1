package vn.kontum.report.publication.workbook.layout;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.publication.contribution.ContributionTable;
import vn.kontum.report.publication.model.IndicatorRow;
import vn.kontum.report.publication.model.Note;
import vn.kontum.report.publication.model.ReportModel;
import vn.kontum.report.publication.model.Section;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.write.DefinedNames;

/**
 * Where things stand in the report workbook, decided before anything is written, so that sheets may refer to each other in any
 * order.
 */
public final class ReportLayout {
    /** First row of the lines of a table with form head, title and two head rows. */
    public static final int FIRST_LINE = 6;
    /** First row of the data and of the list of sources. */
    public static final int FIRST_FACT = 4;
    /** Column of the values in the data sheet. */
    public static final int VALUE = 7;
    /** Column of the province in the tables of units. */
    public static final int PROVINCE = 3;

    private final Map<ReportSheet, String> sheets = new HashMap<>();
    private final Map<String, String> sections = new LinkedHashMap<>();
    private final Map<String, Integer> targets = new HashMap<>();
    private final Map<String, Integer> sectionRows = new HashMap<>();
    private final Map<String, ContributionTableLocation> blocks = new LinkedHashMap<>();
    private final Map<String, Integer> unitColumns = new HashMap<>();
    private final Map<Integer, Integer> notes = new HashMap<>();
    private final Map<String, Integer> methods = new HashMap<>();
    private final int offices;

    public ReportLayout(ReportModel report) {
        for (ReportSheet key : ReportSheet.values()) {
            if (key != ReportSheet.SECTION) {
                sheets.put(key, report.words().text(key.key()));
            }
        }
        offices = units(report);
        lines(report);
        notes(report);
    }

    private int units(ReportModel report) {
        int column = PROVINCE + 1;
        List<Unit> units = report.frame().shownUnits();
        for (Unit unit : units) {
            if (unit.level() == Unit.Level.DISTRICT) {
                unitColumns.put(unit.code(), column++);
            }
        }
        for (Unit unit : units) {
            unitColumns.putIfAbsent(unit.code(), column);
        }
        int row = FIRST_LINE;
        Map<String, ContributionTable> byCode = new HashMap<>();
        report.blocks().forEach(b -> byCode.put(b.indicator().code(), b));
        for (Section section : report.sections()) {
            row++;
            for (IndicatorRow indicatorRow : section.lines()) {
                ContributionTableLocation place = ContributionTableLocation.of(
                        byCode.get(indicatorRow.indicator().code()), row);
                blocks.put(indicatorRow.indicator().code(), place);
                row = place.end();
            }
        }
        return column;
    }

    private void lines(ReportModel report) {
        int row = FIRST_LINE;
        int number = 2;
        for (Section section : report.sections()) {
            row++;
            sections.put(
                    section.clause(),
                    report.words().text(ReportSheet.SECTION.key(), String.format(Locale.ROOT, "%02d", number++)));
            int sectionRow = FIRST_LINE;
            for (IndicatorRow indicatorRow : section.lines()) {
                targets.put(indicatorRow.indicator().code(), row++);
                sectionRows.put(indicatorRow.indicator().code(), sectionRow++);
            }
        }
    }

    private void notes(ReportModel report) {
        int row = NotesLayout.FIRST_NOTE;
        for (Note note : report.notes()) {
            notes.put(note.number(), row++);
        }
        row = NotesLayout.firstMethod(report.notes().size());
        for (IndicatorRow indicatorRow : report.lines().toList()) {
            methods.put(indicatorRow.indicator().code(), row++);
        }
    }

    public String sheet(ReportSheet key) {
        return Optional.ofNullable(sheets.get(key)).orElseThrow();
    }

    public String section(String clause) {
        return Optional.ofNullable(sections.get(clause)).orElseThrow();
    }

    /** Row of an indicator in the first table. */
    public int target(String indicator) {
        return found(targets, indicator);
    }

    /** The cell of an indicator in a column of the first table. */
    public String cell(Indicator indicator, TargetColumn column) {
        return at(ReportSheet.TARGETS, target(indicator.code()), column.index());
    }

    /** The verdicts of a section in the first table; its lines stand together. */
    public String verdicts(Section section) {
        return column(section, TargetColumn.VERDICT);
    }

    /** The cells of a section in a column of the first table. */
    public String column(Section section, TargetColumn column) {
        List<IndicatorRow> lines = section.lines();
        int last = target(lines.get(lines.size() - 1).indicator().code());
        return cell(lines.get(0).indicator(), column) + ":" + new CellAddress(last, column.index());
    }

    /** The row that names a section in the first table. */
    public String group(Section section) {
        return at(ReportSheet.TARGETS, target(section.lines().get(0).indicator().code()) - 1, 0);
    }

    /** Row of an indicator in the table of its section. */
    public int inSection(String indicator) {
        return found(sectionRows, indicator);
    }

    public ContributionTableLocation block(String indicator) {
        return Optional.ofNullable(blocks.get(indicator)).orElseThrow();
    }

    /** Column of a unit in the tables of units; offices of the province share one. */
    public int column(String unit) {
        return found(unitColumns, unit);
    }

    /** The last column of units, which the offices share. */
    public int offices() {
        return offices;
    }

    public int note(int number) {
        return Optional.ofNullable(notes.get(number)).orElseThrow();
    }

    /** Row on which the notes sheet explains an indicator. */
    int method(String indicator) {
        return found(methods, indicator);
    }

    /** A cell of another sheet as formulas and links write it. */
    public String at(ReportSheet key, int row, int column) {
        return at(sheet(key), row, column);
    }

    public static String at(String sheet, int row, int column) {
        return DefinedNames.quote(sheet) + "!" + new CellAddress(row, column).a1();
    }

    /** The year-to-date figure of the province in the tables of units. */
    public String province(String indicator) {
        return at(ReportSheet.UNITS, block(indicator).year(), PROVINCE);
    }

    /** The value of a fact by its position among all. */
    String fact(int position) {
        return at(ReportSheet.DATA, FIRST_FACT + position, VALUE);
    }

    /** Name for a cell that belongs to a unit: no dot may stand in it. */
    public static String unitName(String unit, String indicator) {
        return "H" + unit.replace('.', '_') + "_" + indicator;
    }

    private static int found(Map<String, Integer> rows, String code) {
        return Optional.ofNullable(rows.get(code))
                .orElseThrow(() -> new IllegalStateException("[" + code + "] has no place in the book"));
    }
}
