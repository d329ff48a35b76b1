package vn.kontum.report.administration;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.database.TransactionOperations;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.publication.FindingRepository;
import vn.kontum.report.publication.PeriodRepository;
import vn.kontum.report.publication.model.FigureJumps;
import vn.kontum.report.run.Actor;
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
    private final AdministrationRepositories records;
    private final Consumer<ReceivedFileRecord> reconsider;
    private final FinalizationCheck finalization;
    private final Clock clock;

    /** What decisions change. */
    public record AdministrationRepositories(
            WaiverRepository waivers,
            FindingRepository findings,
            ReceivedFileRepository ledger,
            PeriodRepository periods,
            AuditRepository audit,
            TransactionOperations atomic) {}

    /** @param reconsider judges a returned file again */
    public PeriodAdministration(
            Catalogue catalogue,
            AdministrationRepositories records,
            Consumer<ReceivedFileRecord> reconsider,
            FinalizationCheck finalization,
            Clock clock) {
        this.finalization = finalization;
        this.catalogue = catalogue;
        this.records = records;
        this.reconsider = reconsider;
        this.clock = clock;
    }

    /**
     * Clears the warnings of a rule for a unit in a period, those found already and those to come. For the province the rule is the
     * code of an indicator whose figure jumped: its reason holds for the figure as it stands.
     */
    public void waive(String unit, Period period, String rule, Actor by) {
        if (unit.equals(catalogue.province().code())) {
            explainJump(period, rule, by);
            return;
        }
        known(unit, period);
        boolean known = catalogue.rules().stream()
                .anyMatch(r -> r.id().equals(rule) || r.key().equals(rule));
        if (!known && FindingCode.of(rule).isEmpty()) {
            throw new RequestRejectedException(Code.UNKNOWN_RULE, rule);
        }
        String subject = unit + " " + period.code() + " " + rule;
        act("waive", subject, by, now -> {
            boolean added = records.waivers()
                    .waive(new WaiverRepository.Waiver(unit, period, rule, by.name(), by.reason(), now));
            int cleared = records.findings().explain(unit, period, rule);
            return once(added, "waive " + subject, "cleared " + cleared);
        });
        returned(unit, period).ifPresent(reconsider);
    }

    private void explainJump(Period period, String indicator, Actor by) {
        known(period);
        FigureJumps.Jump jump = finalization.unexplainedJumps(period).stream()
                .filter(j -> j.indicator().code().equals(indicator))
                .findFirst()
                .orElseThrow(() -> new RequestRejectedException(Code.NO_JUMP, indicator, period.code()));
        String province = catalogue.province().code();
        String subject = province + " " + period.code() + " " + jump.key();
        act(
                "explain",
                subject,
                by,
                now -> once(
                        records.waivers()
                                .waive(new WaiverRepository.Waiver(
                                        province, period, jump.key(), by.name(), by.reason(), now)),
                        "explain " + subject,
                        jump.before().toPlainString()));
    }

    /** What the unit sent last, where it was returned: with the rule waived it may be good enough. */
    private Optional<ReceivedFileRecord> returned(String unit, Period period) {
        return records.ledger().of(unit, period.code()).stream()
                .filter(e -> e.verdict() == Outcome.RETURNED || e.verdict() == Outcome.ACCEPTED)
                .reduce((older, newer) -> newer)
                .filter(e -> e.verdict() == Outcome.RETURNED && !e.codes().contains(FindingCode.GIVEN_BACK.name()));
    }

    /** Leaves a unit out of the figures of a period. */
    public void exclude(String unit, Period period, Actor by) {
        known(unit, period);
        String subject = unit + " " + period.code();
        act(
                "exclude",
                subject,
                by,
                now -> once(
                        records.waivers()
                                .exclude(new WaiverRepository.UnitExclusion(unit, period, by.name(), by.reason(), now)),
                        "exclude " + subject,
                        ""));
    }

    /** Takes a unit back into the figures of a period. */
    public void include(String unit, Period period, Actor by) {
        known(unit, period);
        String subject = unit + " " + period.code();
        act("include", subject, by, now -> once(records.waivers().include(unit, period), "include " + subject, ""));
    }

    /** Opens a period whose report was declared final; corrections count again without approval. */
    public void reopen(Period period, Actor by) {
        known(period);
        act("reopen", period.code(), by, now -> {
            boolean closed = records.periods().isFinal(period);
            records.periods().open(period, by.name(), now);
            return once(closed, "reopen " + period.code(), "");
        });
    }

    private void known(String unit, Period period) {
        if (catalogue.reportingUnits().stream().noneMatch(u -> u.code().equals(unit))) {
            throw new RequestRejectedException(Code.UNKNOWN_UNIT, unit);
        }
        known(period);
    }

    private void known(Period period) {
        if (catalogue.window(period).isEmpty()) {
            throw new RequestRejectedException(
                    Code.UNKNOWN_PERIOD,
                    period.code(),
                    String.join(
                            ", ",
                            catalogue.windows().stream()
                                    .map(ReportingWindow::period)
                                    .map(Period::code)
                                    .toList()));
        }
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
            records.audit().append(new AuditRepository.AuditEvent(now, by.name(), act, subject, by.reason(), detail));
            return true;
        };
        records.atomic().all(both);
    }

    /** Changes something at a moment. */
    @FunctionalInterface
    private interface Decision {
        String at(Instant now);
    }
}
