package vn.kontum.report.workbook;

import java.util.ArrayList;
import java.util.List;

/** Hidden rows or columns as ranges, both ends inside, counted from 0. */
final class HiddenLines {
    record Range(int first, int last) {}

    private final List<Range> ranges = new ArrayList<>();

    void add(int first, int last) {
        int end = ranges.size() - 1;
        if (end >= 0 && ranges.get(end).last() + 1 == first) {
            ranges.set(end, new Range(ranges.get(end).first(), last));
        } else {
            ranges.add(new Range(first, last));
        }
    }

    boolean contains(int line) {
        for (Range range : ranges) {
            if (line >= range.first() && line <= range.last()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the line added last is this one: rows are asked about while they are read. */
    boolean endsWith(int line) {
        return !ranges.isEmpty() && ranges.get(ranges.size() - 1).last() == line;
    }

    List<Range> ranges() {
        return ranges;
    }
}
