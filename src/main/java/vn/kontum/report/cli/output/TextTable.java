package vn.kontum.report.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Aligned columns without ornament; the last one takes what room is left and is broken at spaces. */
public final class TextTable {
    private static final String GAP = "  ";
    private static final int NARROWEST = 20;
    private static final int CLOCK = 0x23F0;

    private final List<List<String>> rows = new ArrayList<>();

    public TextTable(String... heads) {
        rows.add(List.of(heads));
    }

    public void row(Object... cells) {
        rows.add(java.util.Arrays.stream(cells).map(String::valueOf).toList());
    }

    boolean empty() {
        return rows.size() == 1;
    }

    List<String> lines(int total) {
        int columns = rows.get(0).size();
        int[] widths = IntStream.range(0, columns)
                .map(column -> rows.stream()
                        .mapToInt(row -> width(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        int before = IntStream.range(0, columns - 1)
                .map(column -> widths[column] + GAP.length())
                .sum();
        int last = Math.max(NARROWEST, total - before);
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < columns - 1; column++) {
                line.append(padded(row.get(column), widths[column])).append(GAP);
            }
            List<String> broken = TextPrinter.wrap(row.get(columns - 1), last);
            lines.add((line + broken.get(0)).stripTrailing());
            broken.stream().skip(1).forEach(more -> lines.add(" ".repeat(before) + more));
        }
        return lines;
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
