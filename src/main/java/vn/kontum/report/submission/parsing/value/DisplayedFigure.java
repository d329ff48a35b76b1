package vn.kontum.report.submission.parsing.value;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.kontum.report.catalogue.UnitNames;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.text.DecimalNormalizer;
import vn.kontum.report.text.TextSanitizer;
import vn.kontum.report.xlsx.model.Cell;
import vn.kontum.report.xlsx.model.CellKind;
import vn.kontum.report.xlsx.model.DisplayedNumber;
import vn.kontum.report.xlsx.model.NormalForm;
import vn.kontum.report.xlsx.model.NumberToken;

/** What a person sees in an input cell where it is another figure than the one stored. */
public final class DisplayedFigure {
    /** Words and abbreviations for powers of ten, folded. */
    private static final Set<String> SCALES = Set.of(
            "nghin",
            "ngan",
            "trieu",
            "tr",
            "ty",
            "ti",
            "k",
            "m",
            "mn",
            "mln",
            "mil",
            "mio",
            "mm",
            "lakh",
            "crore",
            "b",
            "bn",
            "bil",
            "mrd",
            "dozen",
            "hundred",
            "thousand",
            "million",
            "billion");
    /** Pairs, tens, dozens, hundreds and ten thousands; without their marks they are other words too. */
    private static final Set<String> MARKED_SCALES =
            Set.of("\u0111\u00f4i", "ch\u1ee5c", "t\u00e1", "tr\u0103m", "v\u1ea1n");
    /** Less, more and about. */
    private static final String CHANGING = "<>\u2264\u2265\u2248~\u00b1";
    /** The same as words before the figure (nearly, more than, over, under, about, at least, at most), or a plus behind it. */
    private static final Pattern LIMITING = Pattern.compile(
            "(?<!\\p{L})(?:g\u1ea7n|h\u01a1n|tr\u00ean|d\u01b0\u1edbi|kho\u1ea3ng|\u01b0\u1edbc|\u00edt nh\u1ea5t|t\u1ed1i thi\u1ec3u|t\u1ed1i \u0111a|kh\u00f4ng qu\u00e1)\\s*\\d"
                    + "|\\d\\s*[+]");
    /** Formats without a word or sign of their own, as nearly all cells have them. */
    private static final Pattern PLAIN = Pattern.compile("(?i)general|[#0?,. ]*");

    /**
     * Words of measures, folded: behind a number they say that it was not written in the measure that was asked for.
     */
    private static final Set<String> MEASURES = Set.of(
            "trieu", "nghin", "ngan", "ty", "ti", "dong", "usd", "vnd", "ha", "km2", "m2", "nguoi", "ho", "luot");

    private DisplayedFigure() {}

    /**
     * What a number format draws of a cell that is another figure, or the figure in another measure; empty where the figure is seen.
     *
     * @param format of the cell, or of a conditional format that may draw it
     */
    static Optional<String> otherwise(Variable variable, Cell cell, String format) {
        return drawn(cell, format).or(() -> scaled(variable, cell, format));
    }

    /** Whether a text is the same figure without the parts that are struck out or raised. */
    static boolean same(String all, String unmarked, CellKind kind) {
        VietnameseNumberParser whole = VietnameseNumberParser.read(all);
        VietnameseNumberParser rest = VietnameseNumberParser.read(unmarked);
        boolean figure = whole.kind() == VietnameseNumberParser.Kind.NUMBER || kind != CellKind.TEXT;
        return figure ? whole.readings().equals(rest.readings()) : rest.kind() != VietnameseNumberParser.Kind.NUMBER;
    }

    /** Whether a text that stands over a cell is a number, and not that of the cell. */
    public static boolean another(String written, Cell cell) {
        VietnameseNumberParser over = VietnameseNumberParser.read(written);
        return over.kind() == VietnameseNumberParser.Kind.NUMBER
                && cell.number()
                        .map(DecimalNormalizer::of)
                        .map(stored -> over.readings().stream().noneMatch(r -> r.compareTo(stored) == 0))
                        .orElse(true);
    }

    /**
     * A format that draws the figure with a word for thousands or millions, a percent sign or another sign that makes a different
     * number of it, where the variable is not measured so.
     */
    private static Optional<String> scaled(Variable variable, Cell cell, String format) {
        boolean plain = PLAIN.matcher(format).matches() && !percent(cell.numberFormat());
        if (cell.kind() != CellKind.NUMBER || plain) {
            return Optional.empty();
        }
        return cell.number()
                .map(DecimalNormalizer::of)
                .flatMap(number -> DisplayedNumber.of(number, format))
                .filter(drawn -> !NumberToken.zero(cell.raw()) && namesScale(drawn, variable)
                        || otherPercentage(drawn, variable, cell, format)
                        || LIMITING.matcher(NormalForm.of(drawn).toLowerCase(Locale.ROOT))
                                .find()
                        || drawn.codePoints().anyMatch(DisplayedFigure::changesTheNumber))
                .map(String::strip);
    }

    /**
     * Whether a percent sign of the format makes another figure of it than the cell's own format says, or one in quotes stands beside
     * what is no percentage.
     */
    private static boolean otherPercentage(String drawn, Variable variable, Cell cell, String format) {
        boolean percent = percent(format);
        return percent != percent(cell.numberFormat())
                || !percent && drawn.indexOf('%') >= 0 && !variable.measureVi().contains("%");
    }

    /** Signs such as a half, a raised two, more than, and those that turn the direction of the digits. */
    private static boolean changesTheNumber(int sign) {
        int type = Character.getType(sign);
        return type == Character.OTHER_NUMBER
                || type == Character.LETTER_NUMBER
                || CHANGING.indexOf(sign) >= 0
                || TextSanitizer.turnsDirection(sign);
    }

    /** Whether a word stands beside the figure that makes it so many times larger; a company or a ratio is none. */
    public static boolean namesScale(String drawn, Variable variable) {
        String[] all = NormalForm.of(drawn).toLowerCase(Locale.ROOT).split("[^\\p{L}]+");
        for (int i = 0; i < all.length; i++) {
            String folded = UnitNames.fold(all[i]);
            boolean company =
                    folded.equals("ty") && i > 0 && UnitNames.fold(all[i - 1]).equals("cong");
            boolean ratio = List.of("ty", "ti").contains(folded)
                    && i + 1 < all.length
                    && List.of("le", "trong").contains(UnitNames.fold(all[i + 1]));
            boolean scale = SCALES.contains(folded) && !company && !ratio || MARKED_SCALES.contains(all[i]);
            if (scale && !words(variable.measureVi()).contains(folded)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> words(String measure) {
        return List.of(measure.split("[^\\p{L}]+")).stream()
                .map(UnitNames::fold)
                .toList();
    }

    /** What a number format draws in place of what is stored; empty where that is seen. */
    private static Optional<String> drawn(Cell cell, String format) {
        if (cell.kind() == CellKind.NUMBER) {
            return cell.number()
                    .map(DecimalNormalizer::of)
                    .flatMap(number -> DisplayedNumber.insteadOf(number, format));
        }
        return cell.kind() == CellKind.TEXT
                        && VietnameseNumberParser.read(cell.raw()).kind() != VietnameseNumberParser.Kind.BLANK
                ? DisplayedNumber.insteadOf(cell.raw(), format)
                : Optional.empty();
    }

    /** Whether the words behind a figure name a measure. */
    static boolean measure(String suffix) {
        return List.of(suffix.split("[^\\p{L}\\p{N}]+")).stream()
                .map(UnitNames::fold)
                .anyMatch(MEASURES::contains);
    }

    /** Whether the number format shows a percentage: a percent sign outside quotes. */
    static boolean percent(String format) {
        return format.indexOf('%') >= 0
                && format.replaceAll("\"[^\"]*\"|\\\\.", "").contains("%");
    }
}
