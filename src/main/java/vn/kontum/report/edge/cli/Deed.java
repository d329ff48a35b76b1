package vn.kontum.report.edge.cli;

import java.util.List;
import vn.kontum.report.batch.Effect;
import vn.kontum.report.batch.Effects;
import vn.kontum.report.batch.Runs;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.edge.Office;

/** An act with its effect: shown, asked, done, and what is out of date then. */
record Deed(Desk desk, Office office, ConsentOptions consent) {

    /**
     * @param done stable, for programs
     * @param sentence says that it is done
     */
    Answer perform(String done, String sentence, Effects.Act act) {
        Runs runs = office.the(Runs.class);
        Effect effect = runs.effects().of(act);
        effect.refusal().ifPresent(refusal -> {
            throw refusal;
        });
        List<EffectLine> lines = EffectLine.of(effect);
        Catalogue catalogue = office.the(Catalogue.class);
        if (consent.dryRun()) {
            return new Foreseen(lines, catalogue);
        }
        if (!desk.options().json()) {
            EffectLine.print(lines, catalogue, desk.page());
        }
        if (!desk.agreed(consent, desk.words().text("consent.act"))) {
            throw new CommandException(Exit.BLOCKED, "DECLINED", desk.words().text("consent.declined"));
        }
        act.take(runs.acts(), runs.quarantine());
        return new Performed(
                done, sentence, lines, runs.effects().outdated().stream().map(Period::code).toList());
    }

    /** Nothing was done. */
    private record Foreseen(List<EffectLine> effect, Catalogue catalogue) implements Answer {
        private record Document(List<EffectLine> effect) {}

        @Override
        public Exit exit() {
            return Exit.DONE;
        }

        @Override
        public Object document() {
            return new Document(effect);
        }

        @Override
        public void print(Page page) {
            EffectLine.print(effect, catalogue, page);
        }
    }

    /**
     * It was done.
     *
     * @param effect what it does to reports
     * @param outOfDate the quarters whose newest report no longer agrees with what counts, for whatever reason
     */
    private record Performed(String done, String sentence, List<EffectLine> effect, List<String> outOfDate)
            implements Answer {
        @Override
        public Exit exit() {
            return Exit.DONE;
        }

        @Override
        public Object document() {
            return this;
        }

        @Override
        public void print(Page page) {
            page.paragraph(sentence, "");
            if (!outOfDate.isEmpty()) {
                page.say("effect.outdated", String.join(", ", outOfDate));
            }
        }
    }
}
