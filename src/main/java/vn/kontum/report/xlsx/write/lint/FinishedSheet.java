package vn.kontum.report.xlsx.write.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.kontum.report.xlsx.model.CellRange;

/** A sheet of a finished workbook. */
public final class FinishedSheet {
    /** Widths are stored in steps of this part of a digit. */
    private static final double STEPS = 256;

    private final String name;
    private final TreeMap<Integer, FinishedRow> rows = new TreeMap<>();
    private final List<Columns> columns = new ArrayList<>();
    private final Map<Integer, Column> known = new HashMap<>();
    private final Map<Integer, List<CellRange>> merged = new HashMap<>();
    private double defaultDigits = 8;
    private float defaultPoints;
    private final List<DrawnObject> objects = new ArrayList<>();
    private final List<String> chartTitles = new ArrayList<>();

    /**
     * Columns that are described together.
     *
     * @param digits empty for those of the sheet
     */
    record Columns(int first, int last, Optional<Double> digits, boolean hidden) {}

    /** @param digits width in digits of the workbook's first font */
    private record Column(boolean hidden, double digits) {}

    FinishedSheet(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    /** Rows by their number, which counts from 0. */
    public SortedMap<Integer, FinishedRow> rows() {
        return rows;
    }

    public Optional<FinishedRow> row(int row) {
        return Optional.ofNullable(rows.get(row));
    }

    public Optional<FinishedCell> cell(int row, int column) {
        return row(row).flatMap(there -> there.cell(column));
    }

    /** What a cell shows, numbers as they are stored; empty where there is nothing. */
    public String text(int row, int column) {
        return cell(row, column).map(FinishedCell::text).orElse("");
    }

    public boolean hidden(int column) {
        return column(column).hidden();
    }

    /** Width of a column in digits of the workbook's first font, hidden or not. */
    public double digits(int column) {
        return column(column).digits();
    }

    /** The first merged range that a cell lies in. */
    public Optional<CellRange> range(FinishedCell cell) {
        return merged.getOrDefault(cell.row(), List.of()).stream()
                .filter(range -> range.first().column() <= cell.column()
                        && cell.column() <= range.last().column())
                .findFirst();
    }

    /** Titles of its charts. */
    public List<String> chartTitles() {
        return chartTitles;
    }

    /** Pictures and charts. */
    List<DrawnObject> objects() {
        return objects;
    }

    float defaultPoints() {
        return defaultPoints;
    }

    void defaults(double digits, float points) {
        defaultDigits = digits;
        defaultPoints = points;
    }

    void add(Columns more) {
        columns.add(more);
    }

    void merge(CellRange range) {
        IntStream.rangeClosed(range.first().row(), range.last().row())
                .forEach(row ->
                        merged.computeIfAbsent(row, r -> new ArrayList<>()).add(range));
    }

    FinishedRow add(int row, float points) {
        FinishedRow added = new FinishedRow(points);
        rows.put(row, added);
        return added;
    }

    void add(DrawnObject object) {
        objects.add(object);
    }

    void addChart(String title) {
        chartTitles.add(title);
    }

    private Column column(int index) {
        return known.computeIfAbsent(index, this::find);
    }

    private Column find(int index) {
        Optional<Columns> own = columns.stream()
                .filter(c -> c.first() <= index && index <= c.last())
                .findFirst();
        double digits = own.flatMap(Columns::digits).orElse(defaultDigits);
        return new Column(own.filter(Columns::hidden).isPresent(), Math.round(digits * STEPS) / STEPS);
    }
}
