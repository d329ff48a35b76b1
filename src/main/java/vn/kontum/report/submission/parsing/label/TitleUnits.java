package vn.kontum.report.submission.parsing.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.UnitNames;
import vn.kontum.report.xlsx.model.Cell;

/** The reporting units that the head of a form names: on a line for the unit, or a district on a line of its own. */
public record TitleUnits(Catalogue catalogue, List<Cell> head) {
    /** How the line of the reporting unit begins, folded; the unit that receives the report has another. */
    private static final List<String> UNIT_LINES = List.of(
            "donvibaocao",
            "donvilapbaocao",
            "donvilapbieu",
            "donvigui",
            "donvinop",
            "tendonvi",
            "donvi",
            "coquanbaocao");

    private static final List<String> OTHER_LINES = List.of("donvinhan", "donvitinh", "donvitong", "donvicap");
    /** Words of a name up to a colon or a dash, or after the words of the line. */
    private static final Pattern NAME = Pattern.compile(
            "[^:]*:\\s*(.*)|\\S+\\s+\\S+(?:\\s+\\S+){0,2}\\s+[-\u2013\u2014]\\s+(.*)|(.*)", Pattern.DOTALL);

    private static final int MOST_WORDS = 16;

    /** The units that a cell of the head names, the longest name first; empty for a cell that is about something else. */
    public List<Unit> named(Cell cell, Unit own) {
        String folded = UnitNames.fold(cell.word());
        if (OTHER_LINES.stream().anyMatch(folded::startsWith)) {
            return List.of();
        }
        if (UNIT_LINES.stream().anyMatch(folded::startsWith)) {
            Matcher name = NAME.matcher(cell.word());
            String written = name.matches()
                    ? Stream.of(1, 2, 3)
                            .map(name::group)
                            .filter(group -> group != null)
                            .findFirst()
                            .orElse("")
                    : "";
            return within(written.isBlank() ? beside(cell) : written);
        }
        boolean district = own.level() == Unit.Level.DISTRICT && district(folded);
        return district
                ? catalogue.reportingUnit(cell.word()).filter(unit -> unit.level() == own.level()).stream()
                        .toList()
                : List.of();
    }

    private static boolean district(String folded) {
        return Stream.of("huyen", "thanhpho", "tp", "ubnd", "uybannhandan").anyMatch(folded::startsWith);
    }

    /** The text right of a cell. */
    private String beside(Cell cell) {
        return head.stream()
                .filter(other -> other.sheet().equals(cell.sheet())
                        && other.address().row() == cell.address().row()
                        && other.address().column() > cell.address().column())
                .map(Cell::word)
                .findFirst()
                .orElse("");
    }

    /** Units whose name or code a text is, or begins or ends with. */
    private List<Unit> within(String text) {
        List<String> words = Arrays.stream(text.strip().split("[\\s(),;]+"))
                .filter(word -> !UnitNames.fold(word).isEmpty())
                .limit(MOST_WORDS)
                .toList();
        List<Unit> found = new ArrayList<>();
        for (int length = words.size(); length > 0; length--) {
            catalogue.reportingUnit(String.join(" ", words.subList(0, length))).ifPresent(found::add);
            catalogue
                    .reportingUnit(String.join(" ", words.subList(words.size() - length, words.size())))
                    .ifPresent(found::add);
        }
        return found;
    }
}
