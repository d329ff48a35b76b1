package vn.kontum.report.run;

import java.util.List;
import java.util.Optional;

/**
 * How much of a period a run takes anew, or which edition it declares final.
 *
 * @param units codes of the units, one for {@link Kind#UNIT}, several for {@link Kind#UNITS}
 * @param edition number and digest of the edition, for {@link Kind#FINAL}; runs of earlier versions named none
 */
public record RerunMode(Kind kind, List<String> units, Optional<ExpectedEdition> edition) {
    /** As many digits of a digest as a run keeps. */
    private static final int DIGITS = 40;

    public RerunMode {
        units = List.copyOf(units);
    }

    /** The choices of an administrator. */
    public enum Kind {
        /** Everything that counts now. */
        WHOLE,
        /** The newest of one unit; of the others what the last edition was made from. */
        UNIT,
        /** Several units, for reminders. */
        UNITS,
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
    public record ExpectedEdition(int number, String digest) {
        public ExpectedEdition {
            digest = digest.length() > DIGITS ? digest.substring(0, DIGITS) : digest;
        }

        /** Whether it is that edition. */
        public boolean fits(int otherNumber, String otherDigest) {
            return number == otherNumber && otherDigest.startsWith(digest);
        }
    }

    public static RerunMode whole() {
        return new RerunMode(Kind.WHOLE, List.of(), Optional.empty());
    }

    public static RerunMode unit(String code) {
        return new RerunMode(Kind.UNIT, List.of(code), Optional.empty());
    }

    /** @param codes one or more */
    public static RerunMode units(List<String> codes) {
        return new RerunMode(codes.size() == 1 ? Kind.UNIT : Kind.UNITS, codes, Optional.empty());
    }

    public static RerunMode force() {
        return new RerunMode(Kind.FORCE, List.of(), Optional.empty());
    }

    /** The edition is declared final and its period closed. */
    public static RerunMode makeFinal(int edition, String digest) {
        return new RerunMode(Kind.FINAL, List.of(), Optional.of(new ExpectedEdition(edition, digest)));
    }

    /** The unit, where it is one. */
    public Optional<String> unit() {
        return kind == Kind.UNIT ? Optional.of(units.get(0)) : Optional.empty();
    }

    /** {@code WHOLE}, {@code UNIT:608}, {@code UNITS:608,610} or {@code FINAL:2:} with the digest, as stored. */
    public String text() {
        return kind
                + (units.isEmpty() ? "" : ":" + String.join(",", units))
                + edition.map(e -> ":" + e.number() + ":" + e.digest()).orElse("");
    }

    static RerunMode parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return new RerunMode(Kind.valueOf(text), List.of(), Optional.empty());
        }
        Kind kind = Kind.valueOf(text.substring(0, colon));
        String rest = text.substring(colon + 1);
        if (kind != Kind.FINAL) {
            return new RerunMode(kind, List.of(rest.split(",")), Optional.empty());
        }
        int second = rest.indexOf(':');
        ExpectedEdition named =
                new ExpectedEdition(Integer.parseInt(rest.substring(0, second)), rest.substring(second + 1));
        return new RerunMode(kind, List.of(), Optional.of(named));
    }
}
