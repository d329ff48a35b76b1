package vn.kontum.report.edge.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kontum.report.batch.Board;
import vn.kontum.report.batch.outlook.Headline;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.edge.console.words.Writing;

/** Units against quarters of a year. */
@Component
final class Matrix {
    private final Quarters quarters;
    private final Units units;
    private final Board board;

    Matrix(Quarters quarters, Units units, Board board) {
        this.quarters = quarters;
        this.units = units;
        this.board = board;
    }

    /** A quarter's column, with how many of how many have come. */
    record Column(String code, String label, String count, boolean chosen) {}

    /**
     * A unit in a quarter.
     *
     * @param versions of the file that counts, from 2 on
     */
    record Cell(String path, Mark mark, int versions, int warnings, boolean noted, boolean chosen) {}

    record Line(String unit, boolean first, String group, List<Cell> cells) {}

    record View(int year, List<Column> columns, List<Line> lines) {}

    /** All quarters of the chosen one's year. */
    View of(Period chosen, Writing writing) {
        Map<Period, List<Board.Place>> places = new LinkedHashMap<>();
        quarters.ofYear(chosen.year()).forEach(quarter -> places.put(quarter, board.of(quarter)));
        List<Column> columns = places.entrySet().stream()
                .map(e -> new Column(
                        e.getKey().code(),
                        writing.period(e.getKey()),
                        Headline.of(e.getValue()).fraction(),
                        e.getKey().equals(chosen)))
                .toList();
        List<Line> lines = new ArrayList<>();
        List<Unit> all = units.reporting();
        for (int i = 0; i < all.size(); i++) {
            Unit unit = all.get(i);
            boolean first = i == 0 || all.get(i - 1).level() != unit.level();
            int row = i;
            List<Cell> cells = places.entrySet().stream()
                    .map(e -> cell(e.getValue().get(row), e.getKey().equals(chosen), writing))
                    .toList();
            lines.add(new Line(writing.unit(unit), first, writing.text("level." + unit.level()), cells));
        }
        return new View(chosen.year(), columns, lines);
    }

    private static Cell cell(Board.Place place, boolean chosen, Writing writing) {
        var standing = place.standing();
        boolean noted = place.notes() > 0 || standing.reason().isPresent();
        return new Cell(
                "/units/" + standing.unit() + "/" + standing.period().code(),
                Mark.of(place, writing),
                standing.versions() > 1 ? standing.versions() : 0,
                place.openWarnings(),
                noted,
                chosen);
    }
}
