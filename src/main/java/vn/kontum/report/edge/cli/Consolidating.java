package vn.kontum.report.edge.cli;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import vn.kontum.report.batch.Cause;
import vn.kontum.report.batch.Plan;
import vn.kontum.report.batch.Run;
import vn.kontum.report.batch.RunRequest;
import vn.kontum.report.batch.RunState;
import vn.kontum.report.batch.Runs;
import vn.kontum.report.batch.Scope;
import vn.kontum.report.batch.outlook.Outlook;
import vn.kontum.report.batch.outlook.Outlooks;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.edge.Office;
import vn.kontum.report.report.Edition;
import vn.kontum.report.report.EditionStore;

/** Makes a report, or says what making it would change. */
record Consolidating(Desk desk, Office office) {
    /** What an administrator may want of a consolidation. */
    record Wish(Period period, Optional<String> unit, boolean force, String who, String reason) {
        private Scope scope() {
            return force ? Scope.force() : unit.map(Scope::unit).orElseGet(Scope::whole);
        }

        private RunRequest request() {
            return RunRequest.consolidate(period, Cause.COMMAND, who, reason).withScope(scope());
        }
    }

    PlanAnswer plan(Wish wish) {
        check(wish);
        Plan plan = office.the(Runs.class).plan(wish.request());
        plan.refusal().ifPresent(refusal -> {
            throw refusal;
        });
        return new PlanAnswer(plan, office.the(Catalogue.class));
    }

    ReportAnswer run(Wish wish) throws InterruptedException {
        check(wish);
        Run run = desk.run(office, wish.request());
        return answer(wish.period(), run);
    }

    /** What a run that made a report has to say. */
    ReportAnswer answer(Period period, Run run) {
        Optional<Edition> edition = office.the(EditionStore.class).latest(period);
        List<Outlook> year = year(period);
        TreeSet<String> owing = new TreeSet<>();
        year.forEach(quarter -> quarter.owing().forEach(unit -> owing.add(unit + " " + quarter.period())));
        return new ReportAnswer(
                run.id(),
                run.state() == RunState.NOTHING,
                edition.map(e -> EditionLine.of(office, e)),
                PeriodLine.of(year.get(year.size() - 1)),
                List.copyOf(owing));
    }

    /** The quarters whose figures are in the report. */
    private List<Outlook> year(Period upTo) {
        return office.the(Catalogue.class).windows().stream()
                .map(vn.kontum.report.catalogue.Window::period)
                .filter(p -> p.year() == upTo.year() && p.compareTo(upTo) <= 0)
                .map(p -> office.the(Outlooks.class).of(p))
                .toList();
    }

    private void check(Wish wish) {
        desk.requireKnown(wish.period());
        wish.unit().ifPresent(desk::requireUnit);
    }
}
