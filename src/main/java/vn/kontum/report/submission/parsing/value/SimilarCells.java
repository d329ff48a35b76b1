package vn.kontum.report.submission.parsing.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.kontum.report.submission.CellLocation;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingFactory;
import vn.kontum.report.submission.LocalizedArgument;

/**
 * Gathers the input cells that one act of the unit spoilt alike, such as a format given to a whole column. Many of them get one finding,
 * which names each cell with what it holds and what else it may mean.
 */
public final class SimilarCells {
    /** So many cells with one cause are told together. */
    private static final int MANY = 4;

    /** So many are listed, which is more than a form asks for as a rule. */
    private static final int LISTED = 150;
    /** Together they are not longer, in characters: quoted texts may be long. */
    private static final int LONGEST = 10_000;

    private final FindingFactory text;
    private final Map<FindingFactory.Cause, List<AmbiguousCell>> cells = new LinkedHashMap<>();

    /** @param readings how many of the arguments are readings of the cell, from the first on */
    private record AmbiguousCell(CellLocation place, String entered, int readings, Object... arguments) {
        LocalizedArgument item() {
            return messages -> place.where()
                    + IntStream.range(0, readings)
                            .mapToObj(
                                    i -> (i == 0 ? ": " : " \u2192 ") + LocalizedArgument.said(messages, arguments[i]))
                            .reduce("", String::concat);
        }
    }

    SimilarCells(FindingFactory text) {
        this.text = text;
    }

    /** @param readings how many of {@code more} are readings of the cell */
    void add(FindingFactory.Cause cause, CellLocation place, String entered, int readings, Object... more) {
        cells.computeIfAbsent(cause, c -> new ArrayList<>()).add(new AmbiguousCell(place, entered, readings, more));
    }

    /** One finding for each cause, or one for each cell where there are few. */
    public List<Finding> findings() {
        return cells.entrySet().stream()
                .flatMap(each -> findings(each.getKey(), each.getValue()))
                .toList();
    }

    private Stream<Finding> findings(FindingFactory.Cause cause, List<AmbiguousCell> doubts) {
        List<Finding> alone = doubts.stream()
                .map(each -> text.ofCell(cause, each.place(), each.entered(), each.arguments()))
                .toList();
        if (alone.size() < MANY) {
            return alone.stream();
        }
        LocalizedArgument listed = messages ->
                listed(doubts.stream().map(each -> each.item().in(messages)).toList());
        return Stream.of(text.ofCells(cause.many(), alone, listed, alone.size()));
    }

    /** As many as fit a cell of the answer and a column of the database. */
    private static String listed(List<String> items) {
        int most = 0;
        for (int length = 0; most < Math.min(LISTED, items.size()); most++) {
            length += items.get(most).length();
            if (length > LONGEST) {
                break;
            }
        }
        return PlaceList.of(items, "; ", most);
    }
}
