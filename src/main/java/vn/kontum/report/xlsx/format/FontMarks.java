package vn.kontum.report.xlsx.format;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.kontum.report.xlsx.xml.XmlCursor;

/**
 * What a font does to the figures written in it.
 *
 * @param pictures whether it draws pictures in place of digits
 * @param size in points; empty where the font says nothing of it
 * @param color empty for the automatic one
 */
public record FontMarks(
        boolean struck, boolean raised, boolean pictures, Optional<Double> size, Optional<ColorReference> color) {
    /** Points under which nobody reads anything. */
    private static final double SMALLEST = 4;

    private static final Pattern PICTURES =
            Pattern.compile("(?i)\\s*(?:wingdings|webdings|marlett|zapf ?dingbats|bookshelf symbol).*");

    static final FontMarks PLAIN = new FontMarks(false, false, false, Optional.empty(), Optional.empty());

    /** Reads a {@code font} or {@code rPr} element, which is consumed. */
    public static FontMarks read(XmlCursor xml) {
        boolean struck = false;
        boolean raised = false;
        boolean pictures = false;
        Optional<Double> size = Optional.empty();
        Optional<ColorReference> color = Optional.empty();
        while (xml.child()) {
            switch (xml.name()) {
                case "strike" ->
                    struck |= xml.attribute("val").map(XmlCursor::isTrue).orElse(true);
                case "vertAlign" ->
                    raised |= xml.attribute("val")
                            .filter(align -> !align.equals("baseline"))
                            .isPresent();
                case "name", "rFont" ->
                    pictures |= xml.attribute("val")
                            .filter(name -> PICTURES.matcher(name).matches())
                            .isPresent();
                case "sz" -> size = xml.attribute("val").flatMap(FontMarks::points);
                case "color" -> color = ColorReference.read(xml);
                default -> {
                    // looks that hide nothing
                }
            }
            xml.skip();
        }
        return new FontMarks(struck, raised, pictures, size, color);
    }

    /** Whether it cannot be read, or is white, or nearly so, as the ground of most cells is. */
    public boolean vanishes() {
        return illegible()
                || color.flatMap(Palette.standard()::of)
                        .filter(Legibility::likePaper)
                        .isPresent();
    }

    /** Whether it is too small to be read, or draws no digits at all. */
    boolean illegible() {
        return pictures || size.filter(points -> points < SMALLEST).isPresent();
    }

    /** Whether it raises, lowers or strikes through. */
    public boolean marks() {
        return struck || raised;
    }

    private static Optional<Double> points(String text) {
        try {
            return Optional.of(Double.parseDouble(text.strip()));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }
}
