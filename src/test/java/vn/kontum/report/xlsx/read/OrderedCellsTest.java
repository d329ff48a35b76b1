package vn.kontum.report.xlsx.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.kontum.report.xlsx.model.Cell;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.model.CellKind;
import vn.kontum.report.xlsx.model.Visibility;

class OrderedCellsTest {
    private final List<Cell> cells =
            Stream.of("A1", "C1", "B2", "A10").map(OrderedCellsTest::cell).toList();
    private final OrderedCells map = new OrderedCells(cells);

    @Test
    void isTheSameMapAsATreeOfTheSameCells() {
        TreeMap<CellAddress, Cell> tree = new TreeMap<>();
        cells.forEach(cell -> tree.put(cell.address(), cell));

        assertThat(map).isEqualTo(tree).hasSameSizeAs(tree);
        assertThat(map.values()).containsExactlyElementsOf(tree.values());
        assertThat(map.subMap(at("B1"), at("A10"))).isEqualTo(tree.subMap(at("B1"), at("A10")));
        assertThat(List.of(map.firstKey(), map.lastKey())).isEqualTo(List.of(tree.firstKey(), tree.lastKey()));
    }

    @Test
    void findsEveryCellAndNoneBetweenThem() {
        assertThat(cells)
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(map.get(cell.address())).isSameAs(cell));
        assertThat(Stream.of("B1", "D1", "A2", "C2", "B10")).noneMatch(place -> map.containsKey(at(place)));
    }

    @Test
    void whatComesAfterAPlaceBeginsBehindIt() {
        assertThat(OrderedCells.after(cells, at("A1"))).isEqualTo(1);
        assertThat(OrderedCells.after(cells, at("B1"))).isEqualTo(1);
        assertThat(OrderedCells.after(cells, at("A10"))).isEqualTo(4);
    }

    private static CellAddress at(String place) {
        return CellAddress.parse(place);
    }

    private static Cell cell(String place) {
        return new Cell("S", at(place), CellKind.NUMBER, "1", false, false, "", Optional.empty(), Visibility.SHOWN);
    }
}
