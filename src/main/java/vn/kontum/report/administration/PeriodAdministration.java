package vn.kontum.report.administration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.kontum.report.administration.archive.YearArchiveRepository;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.publication.FindingRepository;
import vn.kontum.report.publication.PeriodRepository;
import vn.kontum.report.publication.narrative.FigureJumps;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.Authority;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RequestRejectedException.Code;
import vn.kontum.report.run.confirmation.AuditedActions;
import vn.kontum.report.submission.WaiverRepository;

/** What administrators decide about units and periods; each with a reason and a row in the audit log. */
public final class PeriodAdministration {
    private final Catalogue catalogue;
    private final AdministrationRepositories repositories;
    private final WaiverRepository waivers;
    private final Reconsideration reconsideration;
    private final FileActions fileActs;
    private final JumpReasons jumps;
    private final WaivableRules waivable;
    private final NewestFiles newest;
    private final CatalogueScope scope;
    private final ClosedPeriods closed;
    private final YearArchiveRepository archives;
    private final AuditedActions acts;

    /** What decisions change. */
    public record AdministrationRepositories(
            WaiverRepository waivers,
            FindingRepository findings,
            ReceivedFileRepository ledger,
            PeriodRepository periods,
            YearArchiveRepository archives) {}

    public PeriodAdministration(
            Catalogue catalogue,
            AdministrationRepositories repositories,
            Reconsideration reconsideration,
            DecisionFollowUp tell,
            FinalizationCheck finalization,
            AuditedActions acts) {
        this.jumps = new JumpReasons(catalogue, finalization, repositories.waivers());
        this.waivable = new WaivableRules(catalogue);
        this.newest = new NewestFiles(repositories.ledger());
        this.scope = new CatalogueScope(catalogue);
        this.closed = new ClosedPeriods(repositories.periods());
        this.archives = repositories.archives();
        this.catalogue = catalogue;
        this.repositories = repositories;
        this.waivers = repositories.waivers();
        this.reconsideration = reconsideration;
        this.fileActs = new FileActions(acts, tell);
        this.acts = acts;
    }

    /** The same for acts on trial, to which nobody else needs to agree and which no unit is told. */
    PeriodAdministration onTrial() {
        return new PeriodAdministration(
                catalogue, repositories, reconsideration, seq -> {}, jumps.finalization(), acts.onTrial());
    }

    /**
     * Clears the findings of a rule for a unit in a period, those found already and those to come. For the province the rule is
     * the code of an indicator whose figure jumped: its reason holds for the figure as it stands.
     *
     * @throws RequestRejectedException when no waiver can clear findings of that kind
     */
    public void waive(String unit, Period period, String rule, Actor by) {
        by.authority().require(forReasonOf(unit));
        if (unit.equals(catalogue.province().code())) {
            scope.requirePeriod(period);
            jumps.explain(period, rule, by, acts);
            return;
        }
        scope.require(unit, period);
        waivable.require(rule);
        String subject = unit + " " + period.code() + " " + rule;
        fileActs.perform("waive", subject, by, (now, told) -> {
            Optional<ReceivedFileRecord> returned = newest.returned(unit, period);
            closed.requireOpenUnless(returned.isPresent(), period, now);
            boolean added = waivers.waive(new WaiverRepository.Waiver(unit, period, rule, by.name(), by.reason(), now));
            int cleared = repositories.findings().explain(unit, period, rule);
            returned.map(reconsideration::returned).ifPresent(told::addAll);
            return once(added, subject, "cleared " + cleared);
        });
    }

    /** Jumps of province figures that nobody gave a reason for; a final edition waits for each. */
    public List<FigureJumps.Jump> unexplainedJumps(Period period) {
        return jumps.finalization().unexplainedJumps(period);
    }

    /**
     * Takes a waiver back: the findings of the rule stand again, and a file that counts, or waits, only because of it goes back. In a
     * closed period only one that waits can.
     */
    public void unwaive(String unit, Period period, String rule, Actor by) {
        by.authority().require(forReasonOf(unit));
        if (!unit.equals(catalogue.province().code())) {
            scope.require(unit, period);
        }
        String subject = unit + " " + period.code() + " " + rule;
        fileActs.perform("waive-undo", subject, by, (now, told) -> {
            List<ReceivedFileRecord> waiting = newest.waiting(unit, period);
            Optional<Period> closing = closed.requireOpenUnless(!waiting.isEmpty(), period, now);
            boolean removed = jumps.keys(unit, period, rule).stream()
                            .filter(key -> waivers.unwaive(unit, period, key))
                            .count()
                    > 0;
            if (removed) {
                Stream.concat(waiting.stream(), newest.counting(unit, period).filter(e -> closing.isEmpty()).stream())
                        .map(reconsideration::counting)
                        .forEach(told::addAll);
            }
            return once(removed, subject, "");
        });
    }

    /** What is said of a figure of the province an administrator answers for. */
    private Authority forReasonOf(String unit) {
        return unit.equals(catalogue.province().code()) ? Authority.ADMINISTRATOR : Authority.OPERATOR;
    }

    /** Leaves a unit out of the figures of a period. */
    public void exclude(String unit, Period period, Actor by) {
        Predicate<Instant> excluded =
                now -> waivers.exclude(new WaiverRepository.UnitExclusion(unit, period, by.name(), by.reason(), now));
        changeExclusion("exclude", unit, period, by, excluded);
    }

    /** Takes a unit back into the figures of a period. */
    public void include(String unit, Period period, Actor by) {
        changeExclusion("include", unit, period, by, now -> waivers.include(unit, period));
    }

    private void changeExclusion(String act, String unit, Period period, Actor by, Predicate<Instant> change) {
        by.authority().require(Authority.ADMINISTRATOR);
        scope.require(unit, period);
        String subject = unit + " " + period.code();
        fileActs.perform(act, subject, by, (now, told) -> {
            closed.requireOpen(period, now);
            boolean changed = change.test(now);
            newest.counting(unit, period).map(reconsideration::depending).ifPresent(told::addAll);
            return once(changed, subject, "");
        });
    }

    /**
     * Opens a closed period, and with it every later quarter of the year whose final report is made of it; corrections count
     * again without approval. The final editions stay the official ones until another is declared final.
     *
     * @return the quarters that were opened, in order
     * @throws RequestRejectedException where no final edition closes it, or the files of the year lie in its package only
     */
    public List<Period> reopen(Period period, Actor by) {
        by.authority().require(Authority.ADMINISTRATOR);
        scope.requirePeriod(period);
        List<Period> opened = new ArrayList<>();
        archives.requireHere(period.year());
        acts.perform("reopen", period.code(), by, now -> {
            archives.lock();
            archives.requireHere(period.year());
            opened.clear();
            opened.addAll(repositories.periods().finalFrom(period));
            opened.forEach(quarter -> repositories.periods().open(quarter, by.name(), now));
            if (opened.isEmpty()) {
                throw new RequestRejectedException(Code.NOT_CLOSED, period.code());
            }
            return String.join(" ", opened.stream().map(Period::code).toList());
        });
        return List.copyOf(opened);
    }

    /** The final quarters that opening a period would open. */
    public List<Period> openedWith(Period period) {
        return repositories.periods().finalFrom(period);
    }

    /** Refuses an act that changed nothing. */
    static String once(boolean changed, String what, String detail) {
        if (!changed) {
            throw new RequestRejectedException(Code.ALREADY_DONE, what);
        }
        return detail;
    }
}
