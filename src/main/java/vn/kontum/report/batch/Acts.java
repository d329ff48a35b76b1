package vn.kontum.report.batch;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.kontum.report.batch.RefusedException.Code;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Window;
import vn.kontum.report.intake.Atomic;
import vn.kontum.report.intake.LedgerEntry;
import vn.kontum.report.intake.LedgerStore;
import vn.kontum.report.intake.Outcome;
import vn.kontum.report.submission.FindingCode;

/** What administrators decide about units and periods; each with a reason, each with a row in the audit log, in one transaction. */
public final class Acts {
    private final Catalogue catalogue;
    private final Records records;
    private final Reconsidering reconsidering;
    private final Clock clock;

    /** What decisions change. */
    record Records(
            WaiverStore waivers,
            FindingStore findings,
            LedgerStore ledger,
            PeriodStore periods,
            AuditStore audit,
            Atomic atomic) {}

    /** Judges files again after what is waived for them has changed. */
    interface Reconsidering {
        /** A returned file, which may be good enough now. */
        void returned(LedgerEntry entry);

        /** A file that counts, which may no longer be good enough. */
        void counting(LedgerEntry entry);
    }

    Acts(Catalogue catalogue, Records records, Reconsidering reconsidering, Clock clock) {
        this.catalogue = catalogue;
        this.records = records;
        this.reconsidering = reconsidering;
        this.clock = clock;
    }

    /**
     * Clears the findings of a rule for a unit in a period, those found already and those to come.
     *
     * @throws RefusedException when no waiver can clear findings of that kind
     */
    public void waive(String unit, Period period, String rule, Person by) {
        by.authority().require(Authority.OPERATOR);
        known(unit, period);
        requireWaivable(rule);
        String subject = unit + " " + period.code() + " " + rule;
        act("waive", subject, by, now -> {
            if (records.periods().closedUntilEnd(period, now).isPresent()
                    && returned(unit, period).isEmpty()) {
                throw closed(period);
            }
            boolean added =
                    records.waivers().waive(new WaiverStore.Waiver(unit, period, rule, by.name(), by.reason(), now));
            int cleared = records.findings().explain(unit, period, rule);
            returned(unit, period).ifPresent(reconsidering::returned);
            return once(added, subject, "cleared " + cleared);
        });
    }

    /** Takes a waiver back: the findings of the rule stand again, and a file that counts only because of it goes back. */
    public void unwaive(String unit, Period period, String rule, Person by) {
        by.authority().require(Authority.OPERATOR);
        known(unit, period);
        String subject = unit + " " + period.code() + " " + rule;
        act("waive-undo", subject, by, now -> {
            requireOpen(period, now);
            boolean removed = records.waivers().unwaive(unit, period, rule);
            if (removed) {
                newest(unit, period)
                        .filter(e -> e.verdict() == Outcome.ACCEPTED)
                        .ifPresent(reconsidering::counting);
            }
            return once(removed, subject, "");
        });
    }

    /** What the unit sent last, where it was returned for its content: with the rule waived it may be good enough. */
    private Optional<LedgerEntry> returned(String unit, Period period) {
        return newest(unit, period)
                .filter(e -> e.verdict() == Outcome.RETURNED
                        && !e.codes().contains(FindingCode.GIVEN_BACK.name())
                        && !e.codes().contains(FindingCode.TURNED_DOWN.name())
                        && !e.codes().contains(FindingCode.REJECTED_BEFORE.name()));
    }

    private Optional<LedgerEntry> newest(String unit, Period period) {
        return records.ledger().of(unit, period.code()).stream()
                .filter(e -> e.verdict() == Outcome.RETURNED || e.verdict() == Outcome.ACCEPTED)
                .reduce((older, newer) -> newer);
    }

    private void requireWaivable(String rule) {
        boolean known = catalogue.rules().stream()
                .anyMatch(r -> r.id().equals(rule) || r.key().equals(rule));
        Optional<FindingCode> code = FindingCode.of(rule);
        if (!known && code.isEmpty()) {
            throw new RefusedException(Code.UNKNOWN_RULE, rule);
        }
        boolean works = known
                || code.filter(c -> c == FindingCode.OUT_OF_RANGE
                                || c.severity() == vn.kontum.report.catalogue.Rule.Severity.WARN)
                        .isPresent();
        if (!works) {
            throw new RefusedException(Code.WAIVER_POINTLESS, rule);
        }
    }

    /** Leaves a unit out of the figures of a period. */
    public void exclude(String unit, Period period, Person by) {
        by.authority().require(Authority.ADMINISTRATOR);
        known(unit, period);
        String subject = unit + " " + period.code();
        act("exclude", subject, by, now -> {
            requireOpen(period, now);
            return once(
                    records.waivers().exclude(new WaiverStore.Exclusion(unit, period, by.name(), by.reason(), now)),
                    subject,
                    "");
        });
    }

    /** Takes a unit back into the figures of a period. */
    public void include(String unit, Period period, Person by) {
        by.authority().require(Authority.ADMINISTRATOR);
        known(unit, period);
        String subject = unit + " " + period.code();
        act("include", subject, by, now -> {
            requireOpen(period, now);
            return once(records.waivers().include(unit, period), subject, "");
        });
    }

    /**
     * Opens a closed period, and with it every later quarter of the year whose final report is made of it; corrections count
     * again without approval. The final editions stay the official ones until another is declared final.
     *
     * @return the quarters that were opened, in order
     */
    public List<Period> reopen(Period period, Person by) {
        by.authority().require(Authority.ADMINISTRATOR);
        known(period);
        List<Period> opened = new ArrayList<>();
        act("reopen", period.code(), by, now -> {
            opened.clear();
            opened.addAll(records.periods().finalFrom(period));
            opened.forEach(quarter -> records.periods().open(quarter, by.name(), now));
            return once(
                    !opened.isEmpty(),
                    period.code(),
                    String.join(" ", opened.stream().map(Period::code).toList()));
        });
        return List.copyOf(opened);
    }

    /** The final quarters that opening a period would open. */
    public List<Period> openedWith(Period period) {
        return records.periods().finalFrom(period);
    }

    private void requireOpen(Period period, Instant now) {
        if (records.periods().closedUntilEnd(period, now).isPresent()) {
            throw closed(period);
        }
    }

    private RefusedException closed(Period period) {
        String closing = records.periods().closedBy(period).map(Period::code).orElse(period.code());
        return new RefusedException(Code.PERIOD_CLOSED, period.code(), closing);
    }

    private void known(String unit, Period period) {
        if (catalogue.reportingUnits().stream().noneMatch(u -> u.code().equals(unit))) {
            throw new RefusedException(Code.UNKNOWN_UNIT, unit);
        }
        known(period);
    }

    private void known(Period period) {
        if (catalogue.window(period).isEmpty()) {
            throw new RefusedException(
                    Code.UNKNOWN_PERIOD,
                    period.code(),
                    String.join(
                            ", ",
                            catalogue.windows().stream()
                                    .map(Window::period)
                                    .map(Period::code)
                                    .toList()));
        }
    }

    private static String once(boolean changed, String what, String detail) {
        if (!changed) {
            throw new RefusedException(Code.ALREADY_DONE, what);
        }
        return detail;
    }

    /** Does it and writes it down; the work returns the detail for the log. */
    private void act(String act, String subject, Person by, Work work) {
        Instant now = clock.instant();
        Supplier<Boolean> both = () -> {
            String detail = work.at(now);
            records.audit().append(new AuditStore.Act(now, by.name(), act, subject, by.reason(), detail));
            return true;
        };
        records.atomic().all(both);
    }

    /** Changes something at a moment. */
    @FunctionalInterface
    private interface Work {
        String at(Instant now);
    }
}
