package vn.kontum.report.workbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Hidden rows or columns, counted from 0. */
final class HiddenLines {
    /** Lines that follow each other, both ends inside. */
    record Range(int first, int last) {}

    private final BitSet lines = new BitSet();

    void set(int first, int last, boolean hidden) {
        lines.set(first, last + 1, hidden);
    }

    boolean contains(int line) {
        return lines.get(line);
    }

    List<Range> ranges() {
        List<Range> ranges = new ArrayList<>();
        for (int first = lines.nextSetBit(0); first >= 0; ) {
            int end = lines.nextClearBit(first);
            ranges.add(new Range(first, end - 1));
            first = lines.nextSetBit(end);
        }
        return ranges;
    }
}
