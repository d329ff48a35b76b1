package vn.kontum.report.edge.console;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kontum.report.batch.Cause;
import vn.kontum.report.batch.Plan;
import vn.kontum.report.batch.RefusedException;
import vn.kontum.report.batch.RunRequest;
import vn.kontum.report.batch.Runs;
import vn.kontum.report.batch.Scope;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.edge.console.words.ForeignText;
import vn.kontum.report.edge.console.words.Writing;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.intake.InboxUnavailableException;

/** What a run would change, before anybody begins it. */
@Component
final class PlanScreens {
    private final Runs runs;
    private final Catalogue catalogue;
    private final Quarters quarters;
    private final Units units;

    PlanScreens(Runs runs, Catalogue catalogue, Quarters quarters, Units units) {
        this.runs = runs;
        this.catalogue = catalogue;
        this.quarters = quarters;
        this.units = units;
    }

    /** A unit whose submission is another than in the newest edition. */
    record UnitChange(String unit, String period, String before, String after) {}

    /** A figure that would be another. */
    record FigureChange(int no, String name, String measure, String before, String after, Mark was, Mark becomes) {}

    /** @param blocked why it cannot be begun now; empty when it can */
    record View(
            String code,
            String period,
            List<Choice> periods,
            List<Choice> scopes,
            List<Choice> units,
            String scope,
            String unit,
            List<String> files,
            List<UnitChange> changes,
            List<FigureChange> figures,
            String edition,
            String supersedes,
            Optional<String> blocked) {
        View blockedBy(String sentence) {
            return new View(
                    code,
                    period,
                    periods,
                    scopes,
                    units,
                    scope,
                    unit,
                    files,
                    changes,
                    figures,
                    edition,
                    supersedes,
                    Optional.of(sentence));
        }
    }

    /** A scope whose unit exists. */
    Scope checked(Scope scope) {
        scope.unit().filter(u -> !u.isEmpty()).ifPresent(units::at);
        return scope;
    }

    View of(Period period, Scope scope, Writing writing) {
        boolean undecided = scope.unit().filter(String::isEmpty).isPresent();
        RunRequest request =
                RunRequest.consolidate(period, Cause.CONSOLE, "-", "-").withScope(scope);
        try {
            return view(runs.plan(request), scope, undecided, writing);
        } catch (InboxUnavailableException e) {
            Plan nothing =
                    new Plan(period, List.of(), List.of(), List.of(), 0, Optional.empty(), false, Optional.empty());
            return view(nothing, scope, undecided, writing).blockedBy(String.valueOf(e.getMessage()));
        }
    }

    private View view(Plan plan, Scope scope, boolean undecided, Writing writing) {
        return new View(
                plan.period().code(),
                writing.period(plan.period()),
                quarters.choices(Optional.of(plan.period()), writing),
                scopes(scope, writing),
                units.choices(scope.unit(), writing),
                name(scope),
                scope.unit().orElse(""),
                plan.files().stream().map(ForeignText::shown).toList(),
                plan.units().stream().map(c -> change(c, writing)).toList(),
                figures(plan, writing),
                writing.text("edition.label", Integer.toString(plan.nextEdition())),
                plan.supersedes()
                        .map(n -> writing.text("edition.label", Integer.toString(n)))
                        .orElse(""),
                blocked(plan, undecided, writing));
    }

    private static Optional<String> blocked(Plan plan, boolean undecided, Writing writing) {
        Optional<RefusedException> refusal = plan.refusal();
        if (refusal.isPresent()) {
            return refusal.map(r -> r.sentence(writing.locale()));
        }
        if (undecided) {
            return Optional.of(writing.text("rerun.blocked.unit"));
        }
        return plan.anythingToDo() ? Optional.empty() : Optional.of(writing.text("rerun.blocked.same"));
    }

    private static List<Choice> scopes(Scope chosen, Writing writing) {
        List<Choice> scopes = new ArrayList<>();
        for (String name : List.of("whole", "unit", "force")) {
            scopes.add(new Choice(name, writing.text("rerun.scope." + name), name.equals(name(chosen))));
        }
        return scopes;
    }

    private static String name(Scope scope) {
        return switch (scope.kind()) {
            case UNIT -> "unit";
            case FORCE -> "force";
            case WHOLE, FINAL -> "whole";
        };
    }

    private UnitChange change(Plan.UnitChange change, Writing writing) {
        return new UnitChange(
                units.name(change.unit(), writing),
                writing.period(change.period()),
                version(change.before(), writing),
                version(change.after(), writing));
    }

    static String version(Optional<Integer> version, Writing writing) {
        return version.map(v -> writing.text("version", v)).orElse(writing.text("version.none"));
    }

    private List<FigureChange> figures(Plan plan, Writing writing) {
        return plan.figures().stream()
                .flatMap(change -> catalogue.indicator(change.indicator()).stream()
                        .map(i -> new Change(
                                        change.before(),
                                        change.after(),
                                        change.verdictBefore(),
                                        Optional.of(change.verdictAfter()))
                                .row(i, writing)))
                .toList();
    }

    /** A figure before and after, of the year so far. */
    record Change(
            Optional<BigDecimal> before, Optional<BigDecimal> after, Optional<Verdict> was, Optional<Verdict> becomes) {
        FigureChange row(Indicator indicator, Writing writing) {
            Mark none = new Mark("none", "idle", "–");
            return new FigureChange(
                    indicator.no(),
                    writing.indicator(indicator),
                    writing.measure(indicator),
                    number(before, after, indicator, writing),
                    number(after, before, indicator, writing),
                    was.map(v -> Mark.of(v, writing)).orElse(none),
                    becomes.map(v -> Mark.of(v, writing)).orElse(none));
        }
    }

    /** As printed, or with as many more digits as it takes to tell the two apart. */
    private static String number(
            Optional<BigDecimal> number, Optional<BigDecimal> other, Indicator indicator, Writing writing) {
        if (number.isEmpty()) {
            return "–";
        }
        int decimals = indicator.decimals();
        while (other.filter(o -> o.compareTo(number.get()) != 0).isPresent()
                && decimals < indicator.decimals() + 6
                && writing.number(number.get(), decimals).equals(writing.number(other.get(), decimals))) {
            decimals++;
        }
        return writing.number(number.get(), decimals);
    }
}
