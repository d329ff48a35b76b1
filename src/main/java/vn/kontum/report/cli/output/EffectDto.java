package vn.kontum.report.cli.output;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.administration.ActionEffect;
import vn.kontum.report.administration.DryRunResult;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.indicator.FigureStatus;
import vn.kontum.report.indicator.Verdict;

/**
 * What an act does to the report of a quarter, as programs read it.
 *
 * @param edition its newest edition, which is out of date then unless it agrees
 * @param official whether that edition is final
 * @param agrees whether that edition was made of exactly what counts then
 */
public record EffectDto(
        String period, int edition, boolean official, long verdicts, List<Figure> figures, boolean agrees) {
    private static final int SHOWN = 12;

    /** A province figure before and after. */
    record Figure(
            String indicator,
            Optional<BigDecimal> before,
            Optional<BigDecimal> after,
            Optional<Verdict> verdictBefore,
            Verdict verdictAfter,
            Optional<FigureStatus> statusBefore,
            FigureStatus statusAfter) {
        static Figure of(DryRunResult.FigureChange f) {
            return new Figure(
                    f.indicator(),
                    f.before(),
                    f.after(),
                    f.verdictBefore(),
                    f.verdictAfter(),
                    f.statusBefore(),
                    f.statusAfter());
        }
    }

    public static List<EffectDto> of(ActionEffect effect) {
        return effect.quarters().stream().map(EffectDto::of).toList();
    }

    private static EffectDto of(ActionEffect.AffectedReport touched) {
        return new EffectDto(
                touched.period().code(),
                touched.edition(),
                touched.official(),
                touched.verdicts(),
                touched.figures().stream().map(Figure::of).toList(),
                touched.agrees());
    }

    /** For every quarter a sentence, and the figures of the last one. */
    public static void print(ActionEffect effect, TextPrinter printer) {
        List<EffectDto> lines = of(effect);
        if (lines.isEmpty()) {
            printer.print("effect.none");
            return;
        }
        lines.forEach(line -> printer.print(
                line.agrees ? "effect.agrees" : line.official ? "effect.final" : "effect.draft",
                line.period,
                line.edition,
                line.figures.size(),
                line.verdicts));
        EffectDto last = lines.get(lines.size() - 1);
        if (!last.figures.isEmpty()) {
            Catalogue catalogue = effect.quarters().get(lines.size() - 1).catalogue();
            printer.table(table(last.figures.stream().limit(SHOWN).toList(), catalogue, printer));
        }
        if (last.figures.size() > SHOWN) {
            printer.print("effect.more", last.figures.size() - SHOWN);
        }
    }

    /** Figures before and after, each side with the sign of what it is worth. */
    static TextTable table(List<Figure> figures, Catalogue catalogue, TextPrinter printer) {
        FigureText text = new FigureText(catalogue, printer.locale());
        TextTable table = new TextTable(
                printer.word("head.indicator"),
                printer.word("head.before"),
                printer.word("head.after"),
                printer.word("head.verdict.change"));
        figures.forEach(f -> table.row(
                f.indicator(),
                text.of(f.indicator(), f.before(), f.statusBefore()),
                text.of(f.indicator(), f.after(), Optional.of(f.statusAfter())),
                text.change(f.verdictBefore(), f.verdictAfter())));
        return table;
    }
}
