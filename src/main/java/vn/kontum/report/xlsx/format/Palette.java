package vn.kontum.report.xlsx.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.xlsx.xml.XmlCursor;

/**
 * The colours of a workbook that fonts and fills name by number: those of the palette (ECMA-376 part 1, 18.8.27) and
 * those of the theme.
 */
final class Palette {
    private static final List<String> INDEXED = List.of(("000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF "
                    + "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF "
                    + "800000 008000 000080 808000 800080 008080 C0C0C0 808080 "
                    + "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF "
                    + "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF "
                    + "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 "
                    + "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 "
                    + "003366 339966 003300 333300 993300 993366 333399 333333 000000 FFFFFF")
            .split(" "));
    /** In the order of their numbers, which is not that of the theme part. */
    private static final List<String> THEME = List.of(
            "lt1",
            "dk1",
            "lt2",
            "dk2",
            "accent1",
            "accent2",
            "accent3",
            "accent4",
            "accent5",
            "accent6",
            "hlink",
            "folHlink");

    private static final Map<String, Rgb> USUAL = Map.of("lt1", Rgb.WHITE, "dk1", Rgb.BLACK);

    private final List<Optional<Rgb>> own;
    private final Map<String, Rgb> theme;

    private Palette(List<Optional<Rgb>> own, Map<String, Rgb> theme) {
        this.own = own;
        this.theme = theme;
    }

    /** The palette that every program has, and black on white for the theme. */
    static Palette standard() {
        return new Palette(List.of(), USUAL);
    }

    /** The same theme with a palette of the workbook's own. */
    Palette with(List<Optional<Rgb>> indexed) {
        return new Palette(indexed, theme);
    }

    private Palette with(Map<String, Rgb> colors) {
        return new Palette(own, colors);
    }

    /** The same palette with the colours of a theme part, which is read no further than these. */
    Palette themed(XmlCursor xml) {
        Map<String, Rgb> colors = new HashMap<>(USUAL);
        xml.root();
        if (enter(xml, "themeElements") && enter(xml, "clrScheme")) {
            while (xml.child()) {
                String name = xml.name();
                while (xml.child()) {
                    xml.attribute("lastClr")
                            .or(() -> xml.attribute("val"))
                            .flatMap(Rgb::parse)
                            .ifPresent(rgb -> colors.put(name, rgb));
                    xml.skip();
                }
            }
        }
        return with(colors);
    }

    private static boolean enter(XmlCursor xml, String name) {
        while (xml.child()) {
            if (xml.name().equals(name)) {
                return true;
            }
            xml.skip();
        }
        return false;
    }

    /** The colour that a reference means; empty where the workbook has none of that number. */
    Optional<Rgb> of(ColorReference reference) {
        int number = reference.number();
        Optional<Rgb> plain = switch (reference.kind()) {
            case WRITTEN -> Optional.of(reference.written());
            case INDEXED ->
                number >= 0 && number < own.size()
                        ? own.get(number)
                        : number >= 0 && number < INDEXED.size() ? Rgb.parse(INDEXED.get(number)) : Optional.empty();
            case THEME ->
                number >= 0 && number < THEME.size()
                        ? Optional.ofNullable(theme.get(THEME.get(number)))
                        : Optional.empty();
        };
        return plain.map(color -> color.tinted(reference.tint()));
    }
}
