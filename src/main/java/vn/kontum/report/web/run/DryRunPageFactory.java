package vn.kontum.report.web.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kontum.report.administration.DryRunResult;
import vn.kontum.report.administration.DryRunService;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.FileIntakeService;
import vn.kontum.report.intake.detection.InboxUnavailableException;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RerunMode;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.web.PeriodOptions;
import vn.kontum.report.web.SelectOption;
import vn.kontum.report.web.UnitNameLookup;
import vn.kontum.report.web.format.UntrustedText;
import vn.kontum.report.web.format.ViewFormatter;

/** What a run would change, before anybody begins it. */
@Component
public final class DryRunPageFactory {
    private final DryRunService dryRuns;
    private final FileIntakeService intake;
    private final Catalogue catalogue;
    private final PeriodOptions quarters;
    private final UnitNameLookup units;

    DryRunPageFactory(
            DryRunService dryRuns,
            FileIntakeService intake,
            Catalogue catalogue,
            PeriodOptions quarters,
            UnitNameLookup units) {
        this.dryRuns = dryRuns;
        this.intake = intake;
        this.catalogue = catalogue;
        this.quarters = quarters;
        this.units = units;
    }

    /** A unit whose submission is another than in the newest edition. */
    public record UnitChange(String unit, String period, String before, String after) {}

    /** @param blocked why it cannot be begun now; empty when it can */
    record View(
            String code,
            String period,
            List<SelectOption> periods,
            List<SelectOption> scopes,
            List<SelectOption> units,
            String scope,
            String unit,
            List<String> files,
            List<UnitChange> changes,
            List<FigureChangeRow> figures,
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
    RerunMode checked(RerunMode rerunMode) {
        rerunMode.unit().filter(u -> !u.isEmpty()).ifPresent(units::at);
        return rerunMode;
    }

    View of(Period period, RerunMode rerunMode, ViewFormatter formatter) {
        boolean undecided = rerunMode.unit().filter(String::isEmpty).isPresent();
        RunRequest request =
                RunRequest.consolidate(period, TriggerSource.CONSOLE, "-", "-").withScope(rerunMode);
        try {
            intake.requireInbox();
            return view(dryRuns.plan(request), rerunMode, undecided, formatter);
        } catch (InboxUnavailableException e) {
            DryRunResult nothing = new DryRunResult(
                    period,
                    catalogue,
                    List.of(),
                    List.of(),
                    List.of(),
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    true,
                    Optional.empty());
            return view(nothing, rerunMode, undecided, formatter).blockedBy(formatter.text("inbox.unavailable"));
        }
    }

    private View view(DryRunResult dryRunResult, RerunMode rerunMode, boolean undecided, ViewFormatter formatter) {
        return new View(
                dryRunResult.period().code(),
                formatter.period(dryRunResult.period()),
                quarters.choices(Optional.of(dryRunResult.period()), formatter),
                scopes(rerunMode, dryRunResult.forcible(), formatter),
                units.choices(rerunMode.unit(), formatter),
                name(rerunMode),
                rerunMode.unit().orElse(""),
                dryRunResult.files().stream().map(UntrustedText::shown).toList(),
                dryRunResult.units().stream().map(c -> change(c, formatter)).toList(),
                figures(dryRunResult, formatter),
                formatter.text("edition.label", Integer.toString(dryRunResult.nextEdition())),
                dryRunResult
                        .supersedes()
                        .map(n -> formatter.text("edition.label", Integer.toString(n)))
                        .orElse(""),
                blocked(dryRunResult, undecided, formatter));
    }

    private static Optional<String> blocked(DryRunResult dryRunResult, boolean undecided, ViewFormatter formatter) {
        Optional<RequestRejectedException> refusal = dryRunResult.refusal();
        if (refusal.isPresent()) {
            return refusal.map(r -> r.onScreen(formatter.locale()));
        }
        if (undecided) {
            return Optional.of(formatter.text("rerun.blocked.unit"));
        }
        String same = dryRunResult.forcible() ? "rerun.blocked.same" : "rerun.blocked.closed";
        return dryRunResult.repeats().map(edition -> formatter.text(same, edition));
    }

    /** Where nothing can be forced, that is not offered, unless somebody asks for it all the same. */
    private static List<SelectOption> scopes(RerunMode chosen, boolean forcible, ViewFormatter formatter) {
        List<SelectOption> scopes = new ArrayList<>();
        for (String name : List.of("whole", "unit", "force")) {
            boolean selected = name.equals(name(chosen));
            if (selected || forcible || !name.equals("force")) {
                scopes.add(new SelectOption(name, formatter.text("rerun.scope." + name), selected));
            }
        }
        return scopes;
    }

    private static String name(RerunMode rerunMode) {
        return switch (rerunMode.kind()) {
            case UNIT -> "unit";
            case FORCE -> "force";
            case WHOLE, UNITS, FINAL -> "whole";
        };
    }

    private UnitChange change(DryRunResult.UnitChange change, ViewFormatter formatter) {
        return new UnitChange(
                units.name(change.unit(), formatter),
                formatter.period(change.period()),
                version(change.before(), formatter),
                version(change.after(), formatter));
    }

    public static String version(Optional<Integer> version, ViewFormatter formatter) {
        return version.map(v -> formatter.text("version", v)).orElse(formatter.text("version.none"));
    }

    private List<FigureChangeRow> figures(DryRunResult dryRunResult, ViewFormatter formatter) {
        return dryRunResult.figures().stream()
                .flatMap(change -> dryRunResult.catalogue().indicator(change.indicator()).stream()
                        .map(i -> FigureChangeRow.of(change, i, formatter)))
                .toList();
    }
}
