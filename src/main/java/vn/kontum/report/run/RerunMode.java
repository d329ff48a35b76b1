package vn.kontum.report.run;

import java.util.Optional;

/**
 * How much of a period a run takes anew.
 *
 * @param unit code of the unit, exactly for {@link Kind#UNIT}
 */
public record RerunMode(Kind kind, Optional<String> unit) {
    /** The choices of an administrator. */
    public enum Kind {
        /** Everything that counts now. */
        WHOLE,
        /** The newest of one unit; of the others what the last edition was made from. */
        UNIT,
        /** A new edition even from unchanged inputs. */
        FORCE,
        /** As whole, and the edition is declared final. */
        FINAL
    }

    public static RerunMode whole() {
        return new RerunMode(Kind.WHOLE, Optional.empty());
    }

    public static RerunMode unit(String code) {
        return new RerunMode(Kind.UNIT, Optional.of(code));
    }

    public static RerunMode force() {
        return new RerunMode(Kind.FORCE, Optional.empty());
    }

    /** The edition is declared final and its period closed. */
    public static RerunMode makeFinal() {
        return new RerunMode(Kind.FINAL, Optional.empty());
    }

    /** {@code WHOLE} or {@code UNIT:608}, as stored. */
    public String text() {
        return kind + unit.map(u -> ":" + u).orElse("");
    }

    static RerunMode parse(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? new RerunMode(Kind.valueOf(text), Optional.empty())
                : new RerunMode(Kind.valueOf(text.substring(0, colon)), Optional.of(text.substring(colon + 1)));
    }
}
