package vn.kontum.report.xlsx.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a person sees of a number in its number format, in Vietnamese writing: {@code 95.632}. Rounding is no difference; digits
 * of the format's own, another magnitude, another sign, or nothing at all is one.
 */
public final class DisplayedNumber {
    private static final String MINUS = "-\u2212\u2013";

    private DisplayedNumber() {}

    /**
     * What the format draws in place of the number, where that denotes something else; empty when a person sees the number.
     * A percent sign of the format is no difference here, its reader has to mind it.
     */
    public static Optional<String> insteadOf(BigDecimal number, String code) {
        if (code.isEmpty()) {
            return Optional.empty();
        }
        Optional<RenderedNumber> picture = picture(number, code);
        return picture.isEmpty()
                ? Optional.of("####")
                : picture.filter(drawn -> !drawn.denotes(number)).map(drawn -> drawn.text.toString());
    }

    /** What the format draws of the number, with the words and signs of the format; empty where no section fits the number. */
    public static Optional<String> of(BigDecimal number, String code) {
        return picture(number, code).map(drawn -> drawn.text.toString());
    }

    /** The section of a format that draws the number; empty where none fits it. */
    public static Optional<NumberFormatSection> section(BigDecimal number, String code) {
        return section(numeric(NumberFormatSection.of(code)), number);
    }

    /** Whether the format draws a date or a time in place of the number; true for a token that is none. */
    public static boolean drawsDate(String token, String code) {
        return NumberToken.exact(token)
                .map(number -> section(number, code)
                        .filter(section -> section.has(NumberFormatSection.Kind.DATE))
                        .isPresent())
                .orElse(true);
    }

    private static Optional<RenderedNumber> picture(BigDecimal number, String code) {
        List<NumberFormatSection> sections = numeric(NumberFormatSection.of(code));
        return section(sections, number).map(section -> {
            boolean ownMinus = number.signum() < 0
                    && (sections.size() == 1 || section.condition().isPresent());
            return new RenderedNumber(section, number, ownMinus);
        });
    }

    /** What the format draws of a zero where that has no digit; empty where a person sees a 0. */
    public static Optional<String> insteadOfZero(String code) {
        if (code.isEmpty()) {
            return Optional.empty();
        }
        return section(numeric(NumberFormatSection.of(code)), BigDecimal.ZERO)
                .map(section -> new RenderedNumber(section, BigDecimal.ZERO, false)
                        .text
                        .toString()
                        .strip())
                .filter(drawn -> drawn.chars().noneMatch(Character::isDigit));
    }

    /** The same for a text: what the format draws in its place. */
    public static Optional<String> insteadOf(String text, String code) {
        if (code.isEmpty()) {
            return Optional.empty();
        }
        List<NumberFormatSection> sections = NumberFormatSection.of(code);
        NumberFormatSection last = sections.get(sections.size() - 1);
        boolean ofText = sections.size() > 3
                || last.has(NumberFormatSection.Kind.AS_STORED)
                        && last.pieces().stream().anyMatch(p -> p.text().equals("@"));
        if (!ofText) {
            return Optional.empty();
        }
        StringBuilder drawn = new StringBuilder();
        boolean digits = false;
        for (NumberFormatSection.Piece piece : (sections.size() > 3 ? sections.get(3) : last).pieces()) {
            boolean stored = piece.kind() == NumberFormatSection.Kind.AS_STORED;
            digits |= !stored && piece.text().chars().anyMatch(c -> Character.isDigit(c) || MINUS.indexOf(c) >= 0);
            drawn.append(stored ? text : piece.text());
        }
        return digits || !drawn.toString().contains(text)
                ? Optional.of(drawn.toString().strip())
                : Optional.empty();
    }

    /** Sections for numbers: at most three, without that for text. */
    private static List<NumberFormatSection> numeric(List<NumberFormatSection> sections) {
        int count = Math.min(3, sections.size());
        boolean textLast = count > 1
                && sections.get(count - 1).pieces().stream()
                        .anyMatch(piece -> piece.text().equals("@"));
        return sections.subList(0, textLast ? count - 1 : count);
    }

    /** A section for text alone fits no number where there are others. */
    private static Optional<NumberFormatSection> section(List<NumberFormatSection> sections, BigDecimal number) {
        return chosen(sections, number)
                .filter(section -> sections.size() == 1
                        || section.pieces().stream()
                                .noneMatch(piece -> piece.text().equals("@")));
    }

    private static Optional<NumberFormatSection> chosen(List<NumberFormatSection> sections, BigDecimal number) {
        boolean conditions = sections.stream().anyMatch(s -> s.condition().isPresent());
        int last = sections.size() - 1;
        if (!conditions) {
            int chosen = number.signum() < 0 ? 1 : number.signum() == 0 ? 2 : 0;
            return Optional.of(sections.get(chosen <= last ? chosen : 0));
        }
        for (int i = 0; i <= last; i++) {
            NumberFormatSection section = sections.get(i);
            boolean fits = section.condition().isPresent()
                    ? section.condition().get().holds(number)
                    : i == last && last > 0 || i == 0 && number.signum() > 0 || i == 1 && number.signum() < 0;
            if (fits) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }
}
