package vn.kontum.report.xlsx.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.kontum.report.xlsx.model.Visibility;
import vn.kontum.report.xlsx.xml.IntegerAttribute;

/** Whether a person can make out what is written in a font, on a ground. */
record Legibility(Palette palette) {
    /** Text of lower contrast disappears in the ground. */
    private static final double LEAST_CONTRAST = 1.25;

    /** In the order in which they begin the palette. */
    private static final List<String> NAMED =
            List.of("black", "white", "red", "green", "blue", "yellow", "magenta", "cyan");

    private static final Pattern COLOR =
            Pattern.compile("\\[(?:(black|white|red|green|blue|yellow|magenta|cyan)|color ?(\\d{1,2}))]");

    static boolean themed(CellFormats.Style style) {
        return themed(style.font().color()) || themed(style.fill().color());
    }

    static boolean themed(DifferentialFormat format) {
        return themed(format.font().flatMap(FontMarks::color))
                || themed(format.fill().flatMap(Fill::color));
    }

    private static boolean themed(Optional<ColorReference> color) {
        return color.filter(c -> c.kind() == ColorReference.Kind.THEME).isPresent();
    }

    Visibility of(CellFormats.Style style) {
        boolean faint = style.font().illegible() || inks(style).anyMatch(ink -> lost(ink, style.fill()));
        return faint ? Visibility.FAINT : style.repeats() ? Visibility.REPEATED : Visibility.SHOWN;
    }

    /** The colours that figures may have: those of the number format come before that of the font. */
    private Stream<Rgb> inks(CellFormats.Style style) {
        String code = style.format().code();
        Matcher named = COLOR.matcher(code.indexOf('[') < 0 ? "" : code.toLowerCase(Locale.ROOT));
        Stream<Rgb> ofFormat = named.results().flatMap(match -> {
            int number =
                    match.group(1) == null ? IntegerAttribute.parse(match.group(2)) + 7 : NAMED.indexOf(match.group(1));
            return palette.of(new ColorReference(ColorReference.Kind.INDEXED, number, Rgb.BLACK, 0)).stream();
        });
        return Stream.concat(Stream.of(ink(style.font())), ofFormat);
    }

    private Rgb ink(FontMarks font) {
        return font.color().flatMap(palette::of).orElse(Rgb.BLACK);
    }

    private boolean lost(Rgb ink, Fill fill) {
        Optional<Rgb> ground =
                fill.color().isEmpty() ? Optional.of(Rgb.WHITE) : fill.color().flatMap(palette::of);
        return fill.known()
                && ground.filter(color -> color.contrast(ink) < LEAST_CONTRAST).isPresent();
    }

    static boolean likePaper(Rgb color) {
        return color.contrast(Rgb.WHITE) < LEAST_CONTRAST;
    }

    boolean conceals(DifferentialFormat format) {
        FontMarks font = format.font().orElse(FontMarks.PLAIN);
        boolean colored = font.color().isPresent() || format.fill().isPresent();
        return font.struck() || colored && lost(ink(font), format.fill().orElse(Fill.NONE));
    }
}
