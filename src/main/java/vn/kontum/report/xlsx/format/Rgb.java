package vn.kontum.report.xlsx.format;

import java.util.Optional;

/** A colour; each part from 0 to 255. */
record Rgb(int red, int green, int blue) {
    static final Rgb WHITE = new Rgb(255, 255, 255);
    static final Rgb BLACK = new Rgb(0, 0, 0);

    /** Reads six digits, or eight of which the first two tell how opaque it is; empty for anything else. */
    static Optional<Rgb> parse(String hexadecimal) {
        int length = hexadecimal.length();
        int rgb = 0;
        for (int at = 0; at < length; at++) {
            int digit = Character.digit(hexadecimal.charAt(at), 16);
            if (digit < 0 || hexadecimal.charAt(at) > 'f') {
                return Optional.empty();
            }
            rgb = rgb << 4 | digit;
        }
        return length == 6 || length == 8
                ? Optional.of(new Rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF))
                : Optional.empty();
    }

    /** Darker for a negative tint, lighter for a positive one, from -1 to 1. */
    Rgb tinted(double tint) {
        return new Rgb(tinted(red, tint), tinted(green, tint), tinted(blue, tint));
    }

    private static int tinted(int part, double tint) {
        double bounded = Math.max(-1, Math.min(1, tint));
        return (int) Math.round(bounded < 0 ? part * (1 + bounded) : part + (255 - part) * bounded);
    }

    /** The contrast ratio of the Web Content Accessibility Guidelines, from 1 (none) to 21. */
    double contrast(Rgb other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
