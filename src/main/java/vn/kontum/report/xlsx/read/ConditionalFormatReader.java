package vn.kontum.report.xlsx.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import vn.kontum.report.xlsx.format.CellFormats;
import vn.kontum.report.xlsx.format.ConditionalRule;
import vn.kontum.report.xlsx.format.DifferentialFormat;
import vn.kontum.report.xlsx.model.Cell;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.model.CellRange;
import vn.kontum.report.xlsx.model.ReadAnomalyCode;
import vn.kontum.report.xlsx.xml.IntegerAttribute;
import vn.kontum.report.xlsx.xml.XmlCursor;

/**
 * Reads the conditional formats of a sheet, those of the format and those of its extension of 2009, for what they do to the values
 * that a person sees. A condition that is not worked out may hold.
 */
final class ConditionalFormatReader {
    /** So many conditions are worked out; beyond, every rule may apply. */
    private static final int MOST_TRIALS = 50_000;
    /** So many cells are looked for in ranges. */
    private static final int MOST_LOOKS = 5_000_000;
    /** So many cells are told one by one; beyond, the ranges are. */
    private static final int MOST_TOLD = 5_000;

    private static final String CONCEALED = "a conditional format conceals the value";
    private static final CellRange EVERYTHING =
            new CellRange(new CellAddress(0, 0), new CellAddress(CellAddress.ROWS - 1, CellAddress.COLUMNS - 1));

    private final XmlCursor xml;
    private static final Pattern BETWEEN = Pattern.compile("\\s+");
    /** Whole columns, such as {@code $F:$G}. */
    private static final Pattern COLUMNS = Pattern.compile("^\\$?([A-Z]+):\\$?([A-Z]+)$");

    private final CellFormats formats;
    private final SheetGrid grid;
    private final List<PlacedRule> placed = new ArrayList<>();
    private final List<ConditionalRule> rules = new ArrayList<>();
    private final List<PossibleAnomaly> told = new ArrayList<>();
    private String ranges = "";
    private int trials;

    /** A rule and where it stands. */
    private record PlacedRule(ConditionalRule rule, List<CellRange> ranges, Set<CellAddress> corners) {
        boolean covers(CellAddress address) {
            return ranges.stream().anyMatch(range -> range.contains(address));
        }
    }

    /** A cell that a rule may show otherwise. */
    private record PossibleAnomaly(ReadAnomalyCode code, CellAddress address, String detail) {}

    ConditionalFormatReader(XmlCursor xml, CellFormats formats, SheetGrid grid) {
        this.xml = xml;
        this.formats = formats;
        this.grid = grid;
    }

    /** Consumes a {@code conditionalFormatting} element. */
    void read() {
        ranges = xml.attribute("sqref").orElse("");
        readRules();
        place();
    }

    /** Consumes the extension list of the sheet. */
    void readExtensions() {
        while (xml.anyChild()) {
            while (xml.anyChild()) {
                if (xml.name().equals("conditionalFormattings")) {
                    while (xml.anyChild()) {
                        readRules();
                        place();
                    }
                } else {
                    xml.skip();
                }
            }
        }
    }

    private void readRules() {
        while (xml.anyChild()) {
            if (xml.name().equals("sqref")) {
                ranges = xml.text();
            } else if (xml.name().equals("cfRule")) {
                readRule();
            } else {
                xml.skip();
            }
        }
    }

    private void readRule() {
        Optional<DifferentialFormat> format =
                xml.attribute("dxfId").map(IntegerAttribute::parse).flatMap(formats::conditional);
        String type = xml.attribute("type").orElse("");
        String operator = xml.attribute("operator").orElse("");
        String text = xml.attribute("text").orElse("");
        int priority = xml.attribute("priority")
                .map(IntegerAttribute::parse)
                .filter(p -> p >= 0)
                .orElse(Integer.MAX_VALUE);
        boolean stops = xml.flag("stopIfTrue");
        List<String> formulas = new ArrayList<>();
        boolean conceals = false;
        while (xml.anyChild()) {
            switch (xml.name()) {
                case "dxf" -> format = Optional.of(DifferentialFormat.read(xml));
                case "formula", "f" -> formulas.add(xml.text());
                case "dataBar", "iconSet" -> {
                    conceals |= xml.attribute("showValue")
                            .filter(shown -> !XmlCursor.isTrue(shown))
                            .isPresent();
                    xml.skip();
                }
                default -> xml.skip();
            }
        }
        conceals |= format.filter(formats::conceals).isPresent();
        Optional<String> code = format.flatMap(DifferentialFormat::numberFormat);
        if (stops || conceals || code.isPresent()) {
            rules.add(new ConditionalRule(type, operator, text, formulas, priority, stops, code, conceals));
        }
    }

    private void place() {
        List<CellRange> known = new ArrayList<>();
        boolean odd = false;
        for (String range : BETWEEN.split(ranges.strip())) {
            String bounded = COLUMNS.matcher(range).replaceFirst("$11:$2" + CellAddress.ROWS);
            if (!range.isEmpty()) {
                Optional<CellRange> read = CellRange.tryParse(bounded);
                odd |= read.isEmpty();
                known.add(read.orElse(EVERYTHING));
            }
        }
        Set<CellAddress> corners = corners(known);
        for (ConditionalRule rule : rules) {
            placed.add(new PlacedRule(odd ? rule.untold() : rule.writtenFor(corners), known, corners));
        }
        rules.clear();
        ranges = "";
    }

    /** For which cell a formula is written: at the top left of all ranges, of the first one, or of the leftmost, as programs see it. */
    private static Set<CellAddress> corners(List<CellRange> ranges) {
        int row = ranges.stream().mapToInt(r -> r.first().row()).min().orElse(0);
        int column = ranges.stream().mapToInt(r -> r.first().column()).min().orElse(0);
        Set<CellAddress> corners = new HashSet<>(Set.of(new CellAddress(row, column)));
        ranges.stream().limit(1).map(CellRange::first).forEach(corners::add);
        ranges.stream()
                .map(CellRange::first)
                .min(Comparator.comparingInt(CellAddress::column).thenComparingInt(CellAddress::row))
                .ifPresent(corners::add);
        return corners;
    }

    /** Notes which cells the rules may show otherwise than they are stored, and hands the cells back. */
    SortedMap<CellAddress, Cell> examine(SortedMap<CellAddress, Cell> cells) {
        boolean matters = placed.stream()
                .map(PlacedRule::rule)
                .anyMatch(rule -> rule.conceals() || rule.numberFormat().isPresent());
        if (matters) {
            placed.sort(Comparator.comparingInt(each -> each.rule().priority()));
            long ranges =
                    placed.stream().mapToLong(each -> each.ranges().size()).sum();
            boolean few = cells.size() * ranges <= MOST_LOOKS;
            for (Cell cell : few ? cells.values() : List.<Cell>of()) {
                examine(cell, cells);
            }
            if (few && trials <= MOST_TRIALS && told.size() <= MOST_TOLD) {
                told.forEach(each -> grid.anomaly(each.code(), each.address().a1(), each.detail()));
            } else {
                placed.forEach(this::everywhere);
            }
        }
        return cells;
    }

    private void everywhere(PlacedRule each) {
        for (CellRange range : each.ranges()) {
            each.rule()
                    .numberFormat()
                    .ifPresent(code -> grid.anomaly(ReadAnomalyCode.CONDITIONAL_FORMAT, range.toString(), code));
            if (each.rule().conceals()) {
                grid.anomaly(ReadAnomalyCode.CONDITIONAL_LOOK, range.toString(), CONCEALED);
            }
        }
    }

    private void examine(Cell cell, SortedMap<CellAddress, Cell> cells) {
        boolean drawn = false;
        for (PlacedRule each : placed) {
            if (!each.covers(cell.address()) || ++trials > MOST_TRIALS) {
                continue;
            }
            Optional<Boolean> applies =
                    each.rule().applies(cell, each.corners(), place -> Optional.ofNullable(cells.get(place)));
            if (!applies.orElse(true)) {
                continue;
            }
            Optional<String> code = each.rule().numberFormat();
            if (code.isPresent() && !drawn) {
                told.add(new PossibleAnomaly(ReadAnomalyCode.CONDITIONAL_FORMAT, cell.address(), code.get()));
            }
            if (each.rule().conceals()) {
                told.add(new PossibleAnomaly(ReadAnomalyCode.CONDITIONAL_LOOK, cell.address(), CONCEALED));
            }
            drawn |= code.isPresent() && applies.isPresent();
            if (each.rule().stops() && applies.isPresent()) {
                return;
            }
        }
    }
}
