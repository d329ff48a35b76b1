package vn.kontum.report.xlsx.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Hidden rows or columns, counted from 0. */
public final class HiddenRanges {
    /** Lines that follow each other, both ends inside. */
    public record IndexRange(int first, int last) {}

    private final BitSet lines = new BitSet();

    public void set(int first, int last, boolean hidden) {
        lines.set(first, last + 1, hidden);
    }

    public boolean contains(int line) {
        return lines.get(line);
    }

    public List<IndexRange> ranges() {
        List<IndexRange> ranges = new ArrayList<>();
        for (int first = lines.nextSetBit(0); first >= 0; ) {
            int end = lines.nextClearBit(first);
            ranges.add(new IndexRange(first, end - 1));
            first = lines.nextSetBit(end);
        }
        return ranges;
    }
}
