package vn.kontum.report.edge.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.kontum.report.batch.Effect;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.indicator.Verdict;

/**
 * What an act does to the report of a quarter, as programs read it.
 *
 * @param edition its newest edition, which is out of date then
 * @param official whether that edition is final
 */
record EffectLine(String period, int edition, boolean official, long verdicts, List<Figure> figures) {
    private static final int SHOWN = 12;

    /** A province figure before and after. */
    record Figure(
            String indicator,
            Optional<BigDecimal> before,
            Optional<BigDecimal> after,
            Optional<Verdict> verdictBefore,
            Verdict verdictAfter) {}

    static List<EffectLine> of(Effect effect) {
        return effect.quarters().stream().map(EffectLine::of).toList();
    }

    private static EffectLine of(Effect.Touched touched) {
        return new EffectLine(
                touched.period().code(),
                touched.edition(),
                touched.official(),
                touched.verdicts(),
                touched.figures().stream()
                        .map(f -> new Figure(f.indicator(), f.before(), f.after(), f.verdictBefore(), f.verdictAfter()))
                        .toList());
    }

    /** For every quarter a sentence, and the figures of the last one. */
    static void print(List<EffectLine> lines, Catalogue catalogue, Page page) {
        if (lines.isEmpty()) {
            page.say("effect.none");
            return;
        }
        lines.forEach(line -> page.say(
                line.official ? "effect.final" : "effect.draft",
                line.period,
                line.edition,
                line.figures.size(),
                line.verdicts));
        EffectLine last = lines.get(lines.size() - 1);
        if (!last.figures.isEmpty()) {
            page.table(last.table(catalogue, page));
        }
        if (last.figures.size() > SHOWN) {
            page.say("effect.more", last.figures.size() - SHOWN);
        }
    }

    private Table table(Catalogue catalogue, Page page) {
        Locale locale = page.locale();
        Table table = new Table(
                page.word("head.indicator"),
                page.word("head.before"),
                page.word("head.after"),
                page.word("head.verdict.change"));
        figures.stream()
                .limit(SHOWN)
                .forEach(f -> table.row(
                        f.indicator(),
                        FigureText.of(catalogue, f.indicator(), f.before(), locale),
                        FigureText.of(catalogue, f.indicator(), f.after(), locale),
                        FigureText.change(f.verdictBefore(), f.verdictAfter(), locale)));
        return table;
    }
}
