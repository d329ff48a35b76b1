package vn.kontum.report.web.unit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kontum.report.administration.ActionEffect;
import vn.kontum.report.administration.ActionEffectService;
import vn.kontum.report.administration.PeriodAdministration;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.web.SelectOption;
import vn.kontum.report.web.UnitNameLookup;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.run.FigureChangeRow;

/** What an act would do, before it is confirmed. */
@Component
final class ActionPreviewFactory {
    private static final Set<RequestRejectedException.Code> QUESTIONS = Set.of(
            RequestRejectedException.Code.CONFIRM_TWICE,
            RequestRejectedException.Code.OLDER_THAN_COUNTED,
            RequestRejectedException.Code.OLDER_THAN_WAITING);

    private final ActionEffectService effects;
    private final PeriodAdministration administration;
    private final UnitNameLookup units;

    ActionPreviewFactory(ActionEffectService effects, PeriodAdministration administration, UnitNameLookup units) {
        this.effects = effects;
        this.administration = administration;
        this.units = units;
    }

    /** A quarter whose report would be out of date. */
    record Quarter(String sentence, List<FigureChangeRow> figures) {}

    /** A field that the form sends unseen. */
    record Field(String name, String value) {}

    /** What is to be done, and where the form goes. */
    record Asked(String title, String what, String action, String back, List<Field> fields) {}

    /**
     * The page.
     *
     * @param facts what should be known before
     * @param ways where to go first, by address
     * @param question what has to be confirmed by a tick
     * @param blocked why it cannot be done
     */
    record View(
            Asked asked,
            List<String> facts,
            List<SelectOption> ways,
            List<Quarter> quarters,
            Optional<String> question,
            Optional<String> blocked) {}

    /** An act that may have to be confirmed. */
    @FunctionalInterface
    interface Confirmed {
        ActionEffectService.Decision when(boolean confirmed);
    }

    View of(Asked asked, Confirmed act, ViewFormatter formatter) {
        ActionEffect effect = effects.of(act.when(false));
        Optional<RequestRejectedException> question =
                effect.refusal().filter(refusal -> QUESTIONS.contains(refusal.code()));
        ActionEffect foreseen = question.isPresent() ? effects.of(act.when(true)) : effect;
        List<Quarter> quarters =
                foreseen.quarters().stream().map(t -> quarter(t, formatter)).toList();
        List<String> facts =
                foreseen.refusal().isEmpty() && quarters.isEmpty() ? List.of(formatter.text("effect.none")) : List.of();
        return new View(
                asked,
                facts,
                List.of(),
                quarters,
                question.map(refusal -> refusal.onScreen(formatter.locale())),
                foreseen.refusal().map(refusal -> refusal.onScreen(formatter.locale())));
    }

    /** Opening a period changes no figure by itself, but the catalogue in force now may say otherwise. */
    View ofReopening(Asked asked, Period period, Actor by, ViewFormatter formatter) {
        List<Period> opened = administration.openedWith(period);
        String names = opened.stream().map(formatter::period).collect(Collectors.joining(", "));
        ActionEffect effect = effects.reopening(period, by);
        return new View(
                asked,
                opened.isEmpty()
                        ? List.of()
                        : List.of(
                                formatter.text("reopen.opens", names),
                                formatter.text(effect.quarters().isEmpty() ? "reopen.same" : "reopen.anew")),
                List.of(),
                effect.quarters().stream().map(t -> quarter(t, formatter)).toList(),
                Optional.empty(),
                effect.refusal().map(refusal -> refusal.onScreen(formatter.locale())));
    }

    /** What was done, and which reports are out of date now. */
    String done(String sentence, ViewFormatter formatter) {
        List<Period> outdated = effects.outdated();
        return outdated.isEmpty()
                ? sentence
                : sentence + " "
                        + formatter.text(
                                "effect.outdated",
                                outdated.stream().map(formatter::period).collect(Collectors.joining(", ")));
    }

    private Quarter quarter(ActionEffect.AffectedReport report, ViewFormatter formatter) {
        return new Quarter(
                formatter.text(
                        report.agrees() ? "effect.agrees" : report.official() ? "effect.final" : "effect.draft",
                        formatter.period(report.period()),
                        Integer.toString(report.edition()),
                        report.figures().size(),
                        report.verdicts()),
                FigureChangeRow.of(report.catalogue(), report.figures(), formatter));
    }
}
