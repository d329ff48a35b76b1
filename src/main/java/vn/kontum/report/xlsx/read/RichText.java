package vn.kontum.report.xlsx.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.kontum.report.xlsx.container.ContainerCode;
import vn.kontum.report.xlsx.container.ContainerException;
import vn.kontum.report.xlsx.format.FontMarks;
import vn.kontum.report.xlsx.xml.EscapedXmlText;
import vn.kontum.report.xlsx.xml.XmlCursor;

/**
 * Text of a shared string or an inline string: its runs joined, without phonetic hints.
 *
 * @param runs empty for plain text; else the pieces with what their fonts say of them
 * @param interrupted whether something stands inside the text that is no text, which programs read differently
 */
record RichText(String text, List<Run> runs, boolean interrupted) {
    private static final int LONGEST = 1 << 20;
    private static final int MOST_RUNS = 10_000;

    /**
     * A piece of the text.
     *
     * @param font empty when it is that of the cell
     */
    record Run(String text, Optional<FontMarks> font) {
        private boolean vanishes() {
            return font.filter(FontMarks::vanishes).isPresent();
        }
    }

    /**
     * The text without what is raised, lowered or struck through, and without what cannot be seen beside what can; empty when nothing
     * is.
     */
    Optional<String> unmarked(boolean cellMarked) {
        if (runs.isEmpty()) {
            return Optional.empty();
        }
        boolean allVanish = vanishes();
        Predicate<Run> out = run -> run.font().map(FontMarks::marks).orElse(cellMarked) || !allVanish && run.vanishes();
        if (runs.stream().noneMatch(run -> out.test(run) && !run.text().isBlank())) {
            return Optional.empty();
        }
        StringBuilder kept = new StringBuilder();
        runs.stream().filter(out.negate()).forEach(run -> kept.append(run.text()));
        return Optional.of(kept.toString());
    }

    /** Whether nothing of the text can be seen. */
    boolean vanishes() {
        for (Run run : runs) {
            if (!run.vanishes() && !run.text().isBlank()) {
                return false;
            }
        }
        return !runs.isEmpty();
    }

    /** Consumes the current {@code si} or {@code is} element. */
    static RichText read(XmlCursor xml) {
        Runs pieces = new Runs(xml.part());
        while (xml.anyChild()) {
            if (!xml.own()) {
                pieces.interrupted = true;
                xml.skip();
                continue;
            }
            switch (xml.name()) {
                case "t" -> pieces.add(text(xml, pieces), Optional.empty());
                case "r" -> run(xml, pieces);
                default -> xml.skip();
            }
        }
        return pieces.text();
    }

    private static String text(XmlCursor xml, Runs pieces) {
        String stored = xml.text();
        pieces.interrupted |= xml.interrupted();
        return stored;
    }

    private static void run(XmlCursor xml, Runs pieces) {
        Optional<FontMarks> font = Optional.empty();
        while (xml.anyChild()) {
            switch (xml.own() ? xml.name() : "") {
                case "t" -> pieces.add(text(xml, pieces), font);
                case "rPr" -> {
                    font = Optional.of(FontMarks.read(xml));
                    pieces.fonts = true;
                }
                default -> {
                    pieces.interrupted |= !xml.own();
                    xml.skip();
                }
            }
        }
    }

    /** Mostly a single piece, sometimes very many. */
    private static final class Runs {
        private final String part;
        private final StringBuilder before = new StringBuilder(0);
        private final List<Run> runs = new ArrayList<>(0);
        private String first = "";
        private String last = "";
        private int pieces;
        private boolean interrupted;
        private boolean fonts;

        Runs(String part) {
            this.part = part;
        }

        void add(String stored, Optional<FontMarks> font) {
            before.append(last);
            last = EscapedXmlText.decode(stored);
            if (before.length() > LONGEST || runs.size() > MOST_RUNS) {
                throw new ContainerException(
                        ContainerCode.ARCHIVE_LIMITS, part, "one text of more than " + LONGEST + " characters");
            }
            if (pieces == 1 && runs.isEmpty()) {
                runs.add(new Run(first, Optional.empty()));
            }
            if (pieces > 0 || font.isPresent()) {
                runs.add(new Run(last, font));
            } else {
                first = last;
            }
            pieces++;
        }

        RichText text() {
            String text = before.length() == 0 ? last : before.append(last).toString();
            return new RichText(text, fonts ? runs : List.of(), interrupted);
        }
    }
}
