package vn.kontum.report.run;

import java.util.Optional;

/**
 * How much of a period a run takes anew, or which edition it declares final.
 *
 * @param unit code of the unit, exactly for {@link Kind#UNIT}
 * @param edition number and digest of the edition, for {@link Kind#FINAL}; runs of earlier versions named none
 */
public record RerunMode(Kind kind, Optional<String> unit, Optional<Named> edition) {
    /** As many digits of a digest as a run keeps. */
    private static final int DIGITS = 40;

    /** The choices of an administrator. */
    public enum Kind {
        /** Everything that counts now. */
        WHOLE,
        /** The newest of one unit; of the others what the last edition was made from. */
        UNIT,
        /** A new edition even from unchanged inputs. */
        FORCE,
        /** An edition is declared final; no figure changes. */
        FINAL
    }

    /**
     * An edition as somebody saw it.
     *
     * @param digest the first digits of its digest
     */
    public record Named(int number, String digest) {
        public Named {
            digest = digest.length() > DIGITS ? digest.substring(0, DIGITS) : digest;
        }

        /** Whether it is that edition. */
        public boolean fits(int otherNumber, String otherDigest) {
            return number == otherNumber && otherDigest.startsWith(digest);
        }
    }

    public static RerunMode whole() {
        return new RerunMode(Kind.WHOLE, Optional.empty(), Optional.empty());
    }

    public static RerunMode unit(String code) {
        return new RerunMode(Kind.UNIT, Optional.of(code), Optional.empty());
    }

    public static RerunMode force() {
        return new RerunMode(Kind.FORCE, Optional.empty(), Optional.empty());
    }

    /** The edition is declared final and its period closed. */
    public static RerunMode makeFinal(int edition, String digest) {
        return new RerunMode(Kind.FINAL, Optional.empty(), Optional.of(new Named(edition, digest)));
    }

    /** {@code WHOLE}, {@code UNIT:608} or {@code FINAL:2:} with the digest, as stored. */
    public String text() {
        return kind
                + unit.map(u -> ":" + u).orElse("")
                + edition.map(e -> ":" + e.number() + ":" + e.digest()).orElse("");
    }

    static RerunMode parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return new RerunMode(Kind.valueOf(text), Optional.empty(), Optional.empty());
        }
        Kind kind = Kind.valueOf(text.substring(0, colon));
        String rest = text.substring(colon + 1);
        if (kind != Kind.FINAL) {
            return new RerunMode(kind, Optional.of(rest), Optional.empty());
        }
        int second = rest.indexOf(':');
        Named named = new Named(Integer.parseInt(rest.substring(0, second)), rest.substring(second + 1));
        return new RerunMode(kind, Optional.empty(), Optional.of(named));
    }
}
