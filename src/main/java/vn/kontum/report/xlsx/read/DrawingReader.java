package vn.kontum.report.xlsx.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.model.CellRange;
import vn.kontum.report.xlsx.model.ReadAnomalyCode;
import vn.kontum.report.xlsx.xml.XmlCursor;

/**
 * Reads the drawing part of a sheet for the cells that its shapes, pictures and charts cover.
 *
 * @implNote The sizes of cells are not known here; a cell counts as covered when about half of an ordinary one is.
 */
final class DrawingReader {
    private static final Set<String> ANCHORS = Set.of("twoCellAnchor", "oneCellAnchor", "absoluteAnchor");
    /** Width and height of an ordinary cell in English metric units, 914,400 to an inch. */
    private static final long WIDTH = 800_000;

    private static final long HEIGHT = 190_500;
    private static final int LONGEST = 200;

    private final XmlCursor xml;
    private final String sheet;
    private final ReadAnomalyCollector anomalies;

    /** A corner: cells before it, and the distance into its cell. */
    private record Corner(long column, long into, long row, long down) {
        static final Corner ORIGIN = new Corner(0, 0, 0, 0);

        Corner moved(long right, long below) {
            return new Corner(
                    column + (into + right) / WIDTH,
                    (into + right) % WIDTH,
                    row + (down + below) / HEIGHT,
                    (down + below) % HEIGHT);
        }
    }

    /** What an anchor holds. */
    private static final class Content {
        private final List<String> paragraphs = new ArrayList<>();
        private boolean opaque;
        private boolean hidden;
    }

    DrawingReader(XmlCursor xml, String sheet, ReadAnomalyCollector anomalies) {
        this.xml = xml;
        this.sheet = sheet;
        this.anomalies = anomalies;
    }

    void read() {
        xml.root();
        anchors();
        xml.finish();
    }

    /** Anchors stand below the root, or inside alternatives for programs of different age. */
    private void anchors() {
        while (xml.anyChild()) {
            if (ANCHORS.contains(xml.name())) {
                anchor();
            } else {
                anchors();
            }
        }
    }

    private void anchor() {
        Corner from = Corner.ORIGIN;
        Corner to = Corner.ORIGIN;
        Content content = new Content();
        while (xml.anyChild()) {
            switch (xml.name()) {
                case "from" -> from = corner();
                case "to" -> to = corner();
                case "pos" -> {
                    from = Corner.ORIGIN.moved(length("x"), length("y"));
                    xml.skip();
                }
                case "ext" -> {
                    to = from.moved(length("cx"), length("cy"));
                    xml.skip();
                }
                default -> content(content);
            }
        }
        note(from, to, content);
    }

    private Corner corner() {
        long[] read = new long[4];
        while (xml.anyChild()) {
            int place = List.of("col", "colOff", "row", "rowOff").indexOf(xml.name());
            String text = xml.text();
            if (place >= 0) {
                read[place] = number(text);
            }
        }
        return new Corner(read[0], read[1], read[2], read[3]);
    }

    private long length(String attribute) {
        return xml.attribute(attribute).map(DrawingReader::number).orElse(0L);
    }

    private static long number(String text) {
        String digits = text.strip();
        return digits.matches("\\d{1,12}") ? Long.parseLong(digits) : 0;
    }

    /** Looks through the current element, which is consumed. */
    private void content(Content content) {
        switch (xml.name()) {
            case "cNvPr" -> content.hidden |= xml.flag("hidden");
            case "p" -> content.paragraphs.add("");
            case "pic", "graphicFrame", "contentPart" -> content.opaque = true;
            default -> {
                // a part of a shape
            }
        }
        if (xml.name().equals("spPr")) {
            content.opaque |= filled();
            return;
        }
        if (xml.name().equals("t") && !content.paragraphs.isEmpty()) {
            int last = content.paragraphs.size() - 1;
            content.paragraphs.set(last, content.paragraphs.get(last) + xml.text());
            return;
        }
        while (xml.anyChild()) {
            content(content);
        }
    }

    /** Whether the properties of a shape give it a ground; consumes them. */
    private boolean filled() {
        boolean line = false;
        boolean filled = false;
        boolean empty = false;
        while (xml.anyChild()) {
            line |= xml.name().equals("prstGeom")
                    && xml.attribute("prst")
                            .filter(p -> p.contains("onnector") || p.equals("line"))
                            .isPresent();
            empty |= xml.name().equals("noFill");
            filled |= xml.name().endsWith("Fill") && !xml.name().equals("noFill");
            xml.skip();
        }
        return filled || !empty && !line;
    }

    private void note(Corner from, Corner to, Content content) {
        long left = from.column() + (from.into() > WIDTH / 2 ? 1 : 0);
        long right = to.column() - (to.into() < WIDTH / 3 ? 1 : 0);
        long top = from.row() + (from.down() > HEIGHT / 2 ? 1 : 0);
        long bottom = to.row() - (to.down() < HEIGHT / 3 ? 1 : 0);
        boolean written = content.paragraphs.stream().anyMatch(p -> !p.isBlank());
        if (content.hidden || !content.opaque && !written || left > right || top > bottom) {
            return;
        }
        if (top < CellAddress.ROWS && left < CellAddress.COLUMNS) {
            CellRange range = new CellRange(
                    new CellAddress((int) top, (int) left),
                    new CellAddress((int) Math.min(bottom, CellAddress.ROWS - 1L), (int)
                            Math.min(right, CellAddress.COLUMNS - 1L)));
            String text = String.join("\n", content.paragraphs).strip();
            anomalies.add(
                    ReadAnomalyCode.UNDER_DRAWING,
                    sheet + "!" + range,
                    text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        }
    }
}
