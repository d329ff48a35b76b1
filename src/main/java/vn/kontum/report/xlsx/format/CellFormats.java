package vn.kontum.report.xlsx.format;

import java.util.List;
import java.util.Optional;
import vn.kontum.report.xlsx.model.DisplayedNumber;
import vn.kontum.report.xlsx.model.NumberFormatSection;
import vn.kontum.report.xlsx.model.Visibility;
import vn.kontum.report.xlsx.xml.XmlCursor;

/** What every cell style makes of a value, by the number that cells refer to, and what conditional formats do. */
public final class CellFormats {
    /** A number format and whether it shows dates, of some numbers at least. */
    public record Format(String code, boolean date) {
        static final Format GENERAL = new Format("", false);

        /** Whether it shows a date in place of a number. */
        public boolean datesOf(String token) {
            return date && DisplayedNumber.drawsDate(token, code);
        }

        /** Whether both draw the same, whatever language they name; dates may be ordered otherwise. */
        boolean drawsAs(Format other) {
            return date && other.date || NumberFormatSection.of(code).equals(NumberFormatSection.of(other.code));
        }

        static Format of(String code) {
            return code.isEmpty() || code.equalsIgnoreCase("General")
                    ? GENERAL
                    : new Format(code, NumberFormats.isDate(code));
        }
    }

    /** @param repeats whether the alignment writes the value as often as the cell has room for it */
    record Style(Format format, FontMarks font, Fill fill, boolean repeats) {
        static final Style GENERAL = new Style(Format.GENERAL, FontMarks.PLAIN, Fill.NONE, false);
    }

    private final List<Style> styles;
    private final List<DifferentialFormat> conditional;
    private List<Visibility> visibilities;
    private Legibility legibility;

    CellFormats(List<Style> styles, List<DifferentialFormat> conditional, Palette palette) {
        this.styles = styles;
        this.conditional = conditional;
        this.legibility = new Legibility(palette);
        this.visibilities = styles.stream().map(legibility::of).toList();
    }

    public static CellFormats none() {
        return new CellFormats(List.of(Style.GENERAL), List.of(), Palette.standard());
    }

    /** Reads the style part, whose root is the current element. */
    public static CellFormats read(XmlCursor xml) {
        return new StylePartReader(xml).read();
    }

    /** Whether any font or fill takes its colour from the theme. */
    public boolean themed() {
        return styles.stream().anyMatch(Legibility::themed)
                || conditional.stream().anyMatch(Legibility::themed);
    }

    /** Takes over the colours of a theme part. */
    public void theme(XmlCursor xml) {
        legibility = new Legibility(legibility.palette().themed(xml));
        visibilities = styles.stream().map(legibility::of).toList();
    }

    public boolean has(int style) {
        return style >= 0 && style < styles.size();
    }

    public Format of(int style) {
        return style(style).format();
    }

    /** Whether the font of a style strikes out. */
    public boolean struck(int style) {
        return style(style).font().struck();
    }

    /** Whether the font of a style strikes out, raises or lowers. */
    public boolean marked(int style) {
        return style(style).font().marks();
    }

    /** What a person sees of a value in that style, wherever it stands. */
    public Visibility visibility(int style) {
        return has(style) ? visibilities.get(style) : Visibility.SHOWN;
    }

    /** A conditional format by its number. */
    public Optional<DifferentialFormat> conditional(int number) {
        return number >= 0 && number < conditional.size() ? Optional.of(conditional.get(number)) : Optional.empty();
    }

    /** Whether a conditional format may make a value hard to see, or strike it out. */
    public boolean conceals(DifferentialFormat format) {
        return legibility.conceals(format);
    }

    private Style style(int style) {
        return has(style) ? styles.get(style) : Style.GENERAL;
    }
}
