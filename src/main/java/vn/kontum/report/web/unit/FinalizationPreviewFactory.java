package vn.kontum.report.web.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kontum.report.administration.FinalizationPreview;
import vn.kontum.report.administration.PeriodAdministration;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.web.SelectOption;
import vn.kontum.report.web.UnitNameLookup;
import vn.kontum.report.web.format.UntrustedText;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.run.FigureChangeRow;

/** What declaring an edition final would do, before it is confirmed. */
@Component
final class FinalizationPreviewFactory {
    private final PeriodAdministration administration;
    private final UnitNameLookup units;

    FinalizationPreviewFactory(PeriodAdministration administration, UnitNameLookup units) {
        this.administration = administration;
        this.units = units;
    }

    ActionPreviewFactory.View of(ActionPreviewFactory.Asked asked, FinalizationPreview plan, ViewFormatter formatter) {
        List<ActionPreviewFactory.Quarter> changes = plan.plan()
                .map(p -> List.of(new ActionPreviewFactory.Quarter(
                        formatter.text(
                                "final.changed", p.units().size(), p.figures().size()),
                        FigureChangeRow.of(p.catalogue(), p.figures(), formatter))))
                .orElse(List.of());
        return new ActionPreviewFactory.View(
                asked,
                facts(plan, formatter),
                plan.objections().isEmpty()
                        ? List.of()
                        : ways(plan.catalogue(), plan.edition().period(), formatter),
                changes,
                Optional.empty(),
                plan.refusal().map(refusal -> refusal.onScreen(formatter.locale())));
    }

    /** What the declaration means, and what speaks against it, a sentence each. */
    private List<String> facts(FinalizationPreview plan, ViewFormatter formatter) {
        List<String> facts = new ArrayList<>();
        plan.replaces()
                .ifPresent(other -> facts.add(formatter.text("final.replaces", Integer.toString(other.number()))));
        addFact(
                facts,
                "final.absent",
                plan.absent().stream()
                        .map(s -> units.name(s.unit(), formatter) + " (" + formatter.period(s.period()) + ", "
                                + formatter.text("final.mark." + s.mark()) + ")")
                        .toList(),
                formatter);
        addFact(
                facts,
                "final.insufficient",
                plan.insufficient().stream()
                        .map(code -> plan.catalogue()
                                .indicator(code)
                                .map(i -> i.no() + ". " + formatter.indicator(i))
                                .orElse(code))
                        .toList(),
                formatter);
        addFact(
                facts,
                "final.warnings",
                plan.warnings().stream()
                        .map(w -> units.name(w.unit(), formatter) + " " + formatter.period(w.period()) + " ("
                                + String.join(", ", w.codes()) + ")")
                        .toList(),
                formatter);
        addFact(
                facts,
                "final.drafts",
                plan.earlier().stream()
                        .filter(e -> !e.isFinal())
                        .map(e -> formatter.period(e.period()))
                        .toList(),
                formatter);
        addFact(
                facts,
                "final.closes",
                plan.closes().stream().map(formatter::period).toList(),
                formatter);
        plan.objections().forEach(o -> facts.add(o.in(formatter.locale())));
        return facts;
    }

    /** To every reason that is still to be given. */
    private List<SelectOption> ways(Catalogue catalogue, Period period, ViewFormatter formatter) {
        String province = catalogue.province().code();
        return Stream.concat(
                        administration.unexplainedJumps(period).stream()
                                .map(jump -> new SelectOption(
                                        "/findings/waive?unit=" + province + "&period=" + period.code() + "&code="
                                                + jump.indicator().code(),
                                        formatter.text("explain.open", formatter.indicator(jump.indicator())),
                                        false)),
                        Stream.of(new SelectOption(
                                "/findings?period=" + period.code(), formatter.text("explain.units"), false)))
                .toList();
    }

    private static void addFact(List<String> facts, String key, List<String> what, ViewFormatter formatter) {
        facts.add(
                what.isEmpty()
                        ? formatter.text(key + ".none")
                        : formatter.text(key, what.size(), UntrustedText.whole(String.join(", ", what))));
    }
}
