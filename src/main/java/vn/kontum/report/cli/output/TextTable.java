package vn.kontum.report.cli.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Aligned columns without ornament. Where they are too wide together, the last one and then the widest are broken at spaces. */
public final class TextTable {
    private static final String GAP = "  ";
    private static final int NARROWEST = 20;
    private static final int CLOCK = 0x23F0;

    private final List<List<String>> rows = new ArrayList<>();

    public TextTable(String... heads) {
        rows.add(List.of(heads));
    }

    public void row(Object... cells) {
        rows.add(Arrays.stream(cells).map(String::valueOf).toList());
    }

    List<String> lines(int total) {
        int[] widths = widths(total);
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            List<List<String>> cells = IntStream.range(0, widths.length)
                    .mapToObj(column -> TextPrinter.wrap(row.get(column), widths[column]))
                    .toList();
            int height = cells.stream().mapToInt(List::size).max().orElse(1);
            for (int line = 0; line < height; line++) {
                lines.add(line(cells, line, widths));
            }
        }
        return lines;
    }

    /** As wide as the longest cell, but where the table would be too wide: then the widest columns give way. */
    private int[] widths(int total) {
        int[] widths = IntStream.range(0, rows.get(0).size())
                .map(column -> rows.stream()
                        .mapToInt(row -> width(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        int last = widths.length - 1;
        int excess = IntStream.of(widths).sum() + last * GAP.length() - total;
        int given = Math.min(Math.max(0, excess), Math.max(0, widths[last] - NARROWEST));
        widths[last] -= given;
        for (int rest = excess - given; rest > 0; rest--) {
            int widest = IntStream.range(0, last)
                    .boxed()
                    .max(Comparator.comparingInt(column -> widths[column]))
                    .orElse(last);
            if (widths[widest] <= NARROWEST) {
                return widths;
            }
            widths[widest]--;
        }
        return widths;
    }

    private static String line(List<List<String>> cells, int line, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> padded(
                        line < cells.get(column).size() ? cells.get(column).get(line) : "", widths[column]))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** Columns a text takes on a terminal: marks that combine take none, the alarm clock two. */
    static int width(String text) {
        return text.codePoints()
                .map(c -> {
                    int type = Character.getType(c);
                    boolean combines = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
                    return combines ? 0 : c == CLOCK ? 2 : 1;
                })
                .sum();
    }
}
