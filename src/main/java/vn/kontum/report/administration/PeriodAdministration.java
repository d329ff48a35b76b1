package vn.kontum.report.administration;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.database.TransactionOperations;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.publication.FindingRepository;
import vn.kontum.report.publication.PeriodRepository;
import vn.kontum.report.publication.narrative.FigureJumps;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.Authority;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RequestRejectedException.Code;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.WaiverRepository;

/**
 * What administrators decide about units and periods; each with a reason, each with a row in the audit log, in one
 * transaction.
 */
public final class PeriodAdministration {
    private final Catalogue catalogue;
    private final AdministrationRepositories administrationRepositories;
    private final Reconsidering reconsidering;
    private final JumpReasons jumps;
    private final WaivableRules waivable;
    private final CatalogueScope scope;
    private final Clock clock;

    /** What decisions change. */
    public record AdministrationRepositories(
            WaiverRepository waivers,
            FindingRepository findings,
            ReceivedFileRepository ledger,
            PeriodRepository periods,
            AuditRepository audit,
            TransactionOperations atomic) {}

    /** Judges files again after what is waived for them has changed. */
    public interface Reconsidering {
        /** A returned file, which may be good enough now. */
        void returned(ReceivedFileRecord entry);

        /** A file that counts, which may no longer be good enough. */
        void counting(ReceivedFileRecord entry);
    }

    public PeriodAdministration(
            Catalogue catalogue,
            AdministrationRepositories administrationRepositories,
            Reconsidering reconsidering,
            FinalizationCheck finalization,
            Clock clock) {
        this.jumps = new JumpReasons(catalogue, finalization, administrationRepositories.waivers());
        this.waivable = new WaivableRules(catalogue);
        this.scope = new CatalogueScope(catalogue);
        this.catalogue = catalogue;
        this.administrationRepositories = administrationRepositories;
        this.reconsidering = reconsidering;
        this.clock = clock;
    }

    /**
     * Clears the findings of a rule for a unit in a period, those found already and those to come. For the province the rule is
     * the code of an indicator whose figure jumped: its reason holds for the figure as it stands.
     *
     * @throws RequestRejectedException when no waiver can clear findings of that kind
     */
    public void waive(String unit, Period period, String rule, Actor by) {
        by.authority().require(Authority.OPERATOR);
        if (unit.equals(catalogue.province().code())) {
            explainJump(period, rule, by);
            return;
        }
        scope.require(unit, period);
        waivable.require(rule);
        String subject = unit + " " + period.code() + " " + rule;
        act("waive", subject, by, now -> {
            if (administrationRepositories.periods().closedUntilEnd(period, now).isPresent()
                    && returned(unit, period).isEmpty()) {
                throw closed(period);
            }
            boolean added = administrationRepositories
                    .waivers()
                    .waive(new WaiverRepository.Waiver(unit, period, rule, by.name(), by.reason(), now));
            int cleared = administrationRepositories.findings().explain(unit, period, rule);
            returned(unit, period).ifPresent(reconsidering::returned);
            return once(added, subject, "cleared " + cleared);
        });
    }

    private void explainJump(Period period, String indicator, Actor by) {
        scope.requirePeriod(period);
        FigureJumps.Jump jump = jumps.unexplained(period, indicator);
        String province = catalogue.province().code();
        String subject = province + " " + period.code() + " " + jump.key();
        act(
                "explain",
                subject,
                by,
                now -> once(
                        administrationRepositories
                                .waivers()
                                .waive(new WaiverRepository.Waiver(
                                        province, period, jump.key(), by.name(), by.reason(), now)),
                        "explain " + subject,
                        jump.before().toPlainString()));
    }

    /**
     * Takes a waiver back: the findings of the rule stand again, and a file that counts only because of it goes back.
     */
    public void unwaive(String unit, Period period, String rule, Actor by) {
        by.authority().require(Authority.OPERATOR);
        if (!unit.equals(catalogue.province().code())) {
            scope.require(unit, period);
        }
        String subject = unit + " " + period.code() + " " + rule;
        act("waive-undo", subject, by, now -> {
            requireOpen(period, now);
            boolean removed = administrationRepositories.waivers().unwaive(unit, period, jumps.key(unit, period, rule));
            if (removed) {
                newest(unit, period)
                        .filter(e -> e.verdict() == Outcome.ACCEPTED)
                        .ifPresent(reconsidering::counting);
            }
            return once(removed, subject, "");
        });
    }

    /** What the unit sent last, where it was returned for its content: with the rule waived it may be good enough. */
    private Optional<ReceivedFileRecord> returned(String unit, Period period) {
        return newest(unit, period)
                .filter(e -> e.verdict() == Outcome.RETURNED
                        && !e.codes().contains(FindingCode.GIVEN_BACK.name())
                        && !e.codes().contains(FindingCode.TURNED_DOWN.name())
                        && !e.codes().contains(FindingCode.REJECTED_BEFORE.name()));
    }

    private Optional<ReceivedFileRecord> newest(String unit, Period period) {
        return administrationRepositories.ledger().of(unit, period.code()).stream()
                .filter(e -> e.verdict() == Outcome.RETURNED || e.verdict() == Outcome.ACCEPTED)
                .reduce((older, newer) -> newer);
    }

    /** Leaves a unit out of the figures of a period. */
    public void exclude(String unit, Period period, Actor by) {
        by.authority().require(Authority.ADMINISTRATOR);
        scope.require(unit, period);
        String subject = unit + " " + period.code();
        act("exclude", subject, by, now -> {
            requireOpen(period, now);
            return once(
                    administrationRepositories
                            .waivers()
                            .exclude(new WaiverRepository.UnitExclusion(unit, period, by.name(), by.reason(), now)),
                    subject,
                    "");
        });
    }

    /** Takes a unit back into the figures of a period. */
    public void include(String unit, Period period, Actor by) {
        by.authority().require(Authority.ADMINISTRATOR);
        scope.require(unit, period);
        String subject = unit + " " + period.code();
        act("include", subject, by, now -> {
            requireOpen(period, now);
            return once(administrationRepositories.waivers().include(unit, period), subject, "");
        });
    }

    /**
     * Opens a closed period, and with it every later quarter of the year whose final report is made of it; corrections count
     * again without approval. The final editions stay the official ones until another is declared final.
     *
     * @return the quarters that were opened, in order
     */
    public List<Period> reopen(Period period, Actor by) {
        by.authority().require(Authority.ADMINISTRATOR);
        scope.requirePeriod(period);
        List<Period> opened = new ArrayList<>();
        act("reopen", period.code(), by, now -> {
            opened.clear();
            opened.addAll(administrationRepositories.periods().finalFrom(period));
            opened.forEach(quarter -> administrationRepositories.periods().open(quarter, by.name(), now));
            return once(
                    !opened.isEmpty(),
                    period.code(),
                    String.join(" ", opened.stream().map(Period::code).toList()));
        });
        return List.copyOf(opened);
    }

    /** The final quarters that opening a period would open. */
    public List<Period> openedWith(Period period) {
        return administrationRepositories.periods().finalFrom(period);
    }

    private void requireOpen(Period period, Instant now) {
        if (administrationRepositories.periods().closedUntilEnd(period, now).isPresent()) {
            throw closed(period);
        }
    }

    private RequestRejectedException closed(Period period) {
        String closing = administrationRepositories
                .periods()
                .closedBy(period)
                .map(Period::code)
                .orElse(period.code());
        return new RequestRejectedException(Code.PERIOD_CLOSED, period.code(), closing);
    }

    private static String once(boolean changed, String what, String detail) {
        if (!changed) {
            throw new RequestRejectedException(Code.ALREADY_DONE, what);
        }
        return detail;
    }

    /** Does it and writes it down; the work returns the detail for the log. */
    private void act(String act, String subject, Actor by, Decision work) {
        Instant now = clock.instant();
        Supplier<Boolean> both = () -> {
            String detail = work.at(now);
            administrationRepositories
                    .audit()
                    .append(new AuditRepository.AuditEvent(now, by.name(), act, subject, by.reason(), detail));
            return true;
        };
        administrationRepositories.atomic().all(both);
    }

    /** Changes something at a moment. */
    @FunctionalInterface
    private interface Decision {
        String at(Instant now);
    }
}
