package vn.kontum.report.xlsx.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import vn.kontum.report.xlsx.model.NumberFormatSection.Kind;
import vn.kontum.report.xlsx.model.NumberFormatSection.Piece;

/** A section of a number format with a number in it, in Vietnamese writing. */
final class RenderedNumber {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_DIGITS = 400;
    private static final Pattern DIGITS_AFTER_SEPARATOR = Pattern.compile("[.,']+[0-9].*", Pattern.DOTALL);

    private final NumberFormatSection section;
    final StringBuilder text = new StringBuilder();
    /** The digits of the number as they were rounded, a comma before decimals. */
    private final String digits;

    private final boolean scaled;
    private boolean drawn;

    RenderedNumber(NumberFormatSection section, BigDecimal number, boolean minus) {
        this.section = section;
        int decimals = decimals();
        int thousands = trailingCommas();
        BigDecimal shown = number.abs().movePointLeft(3 * thousands);
        for (long i = section.count(Kind.PERCENT); i > 0; i--) {
            shown = shown.multiply(HUNDRED);
        }
        this.scaled = thousands > 0 || section.count(Kind.PERCENT) > 1;
        boolean asStored = decimals < 0;
        BigDecimal rounded = asStored ? shown.stripTrailingZeros() : shown.setScale(decimals, RoundingMode.HALF_UP);
        String plain = rounded.precision() > MOST_DIGITS || Math.abs(rounded.scale()) > MOST_DIGITS
                ? "0"
                : rounded.toPlainString();
        this.digits = plain.replace('.', ',');
        text.append(minus ? "-" : "");
        draw(plain, asStored);
    }

    /** Decimals that are drawn; -1 where the number is drawn as it is, or as a fraction or a power of ten. */
    private int decimals() {
        if (section.has(Kind.AS_STORED) || section.has(Kind.EXPONENT) || section.has(Kind.FRACTION)) {
            return -1;
        }
        int decimals = 0;
        boolean point = false;
        for (Piece piece : section.pieces()) {
            point |= piece.kind() == Kind.POINT;
            decimals += point && piece.kind() == Kind.DIGIT ? 1 : 0;
        }
        return Math.min(decimals, MOST_DIGITS);
    }

    /** Commas after which no digit of the whole part follows: each divides by a thousand. */
    private int trailingCommas() {
        int commas = 0;
        int total = 0;
        boolean digit = false;
        for (Piece piece : section.pieces()) {
            if (piece.kind() == Kind.POINT) {
                total += commas;
                commas = 0;
            } else if (piece.kind() == Kind.COMMA && digit) {
                commas++;
            } else if (piece.kind() == Kind.DIGIT) {
                commas = 0;
                digit = true;
            }
        }
        return total + commas;
    }

    private void draw(String plain, boolean asStored) {
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String decimals = point < 0 ? "" : plain.substring(point + 1);
        int places = wholePlaces();
        int place = 0;
        int decimal = 0;
        boolean behind = false;
        boolean denominator = false;
        for (Piece piece : section.pieces()) {
            switch (piece.kind()) {
                case DIGIT -> {
                    if (asStored) {
                        once(plain);
                    } else if (behind) {
                        decimal(decimals, decimal++, piece.text());
                    } else {
                        whole(whole, places, place++, piece.text());
                    }
                }
                case AS_STORED -> {
                    text.append(plain.replace('.', ','));
                    drawn = true;
                }
                case POINT -> {
                    text.append(places > 0 || behind || asStored || whole.equals("0") ? "" : whole);
                    behind = true;
                    text.append(asStored ? "" : ",");
                }
                case FRACTION -> denominator = true;
                case PERCENT -> text.append('%');
                case LITERAL, CURRENCY ->
                    text.append(denominator && piece.text().matches("[0-9]") ? "" : piece.text());
                default -> {
                    // commas group, exponents are part of the number drawn as it is
                }
            }
        }
    }

    private int wholePlaces() {
        int places = 0;
        for (Piece piece : section.pieces()) {
            if (piece.kind() == Kind.POINT) {
                return places;
            }
            places += piece.kind() == Kind.DIGIT ? 1 : 0;
        }
        return places;
    }

    private void once(String plain) {
        if (!drawn) {
            text.append(plain.replace('.', ','));
        }
        drawn = true;
    }

    /** The first place takes all digits that have no place of their own. */
    private void whole(String whole, int places, int place, String kind) {
        String digitsLeft = whole.equals("0") ? "" : whole;
        int surplus = digitsLeft.length() - places;
        String here = place == 0 && surplus >= 0
                ? digitsLeft.substring(0, surplus + 1)
                : surplus + place >= 0 ? digitsLeft.substring(surplus + place, surplus + place + 1) : "";
        if (here.isEmpty()) {
            text.append(kind.equals("0") ? "0" : "");
            drawn |= kind.equals("0");
        } else {
            text.append(here);
            drawn = true;
        }
    }

    private void decimal(String decimals, int place, String kind) {
        boolean restIsZero =
                place >= decimals.length() || decimals.substring(place).chars().allMatch(c -> c == '0');
        if (!restIsZero || kind.equals("0")) {
            text.append(place < decimals.length() ? decimals.charAt(place) : '0');
            drawn = true;
        }
    }

    /**
     * Whether digits of the format's own follow the number: decimals, before which programs draw a comma or none, or a comma or
     * point of the format's own.
     */
    private boolean digitsBehind() {
        StringBuilder own = new StringBuilder();
        boolean number = false;
        boolean decimals = false;
        for (Piece piece : section.pieces()) {
            Kind kind = piece.kind();
            if (kind == Kind.LITERAL || kind == Kind.CURRENCY) {
                own.append(number ? piece.text() : "");
            } else if (kind == Kind.DIGIT || kind == Kind.AS_STORED || kind == Kind.POINT) {
                own.setLength(0);
                number = true;
                decimals |= kind == Kind.POINT;
            }
            if (DIGITS_AFTER_SEPARATOR.matcher(own).matches()
                    || decimals && !own.isEmpty() && Character.isDigit(own.charAt(0))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the one number that can be read in the picture is the number. */
    boolean denotes(BigDecimal number) {
        if (!drawn && number.signum() == 0) {
            return text.chars().noneMatch(Character::isDigit);
        }
        return drawn
                && section.isUnambiguous()
                && !digitsBehind()
                && (!scaled || number.signum() == 0)
                && new VisibleNumber(text.toString(), digits).denotes(number);
    }
}
