package vn.kontum.report.batch;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.LongConsumer;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.intake.LedgerEntry;
import vn.kontum.report.intake.Store;
import vn.kontum.report.intake.TimeLimit;
import vn.kontum.report.submission.History;
import vn.kontum.report.submission.StoredHistory;

/** Puts together what judges files, and what administrators decide about them. */
final class DecisionAssembly {
    /** Ten thousand times what an ordinary form takes. */
    private static final Duration PER_FILE = Duration.ofSeconds(5);

    private final Catalogue catalogue;
    private final Tables tables;
    private final Trades trades;
    private final Store store;
    private final Clock clock;
    private final TimeLimit patience = new TimeLimit(PER_FILE);

    DecisionAssembly(Catalogue catalogue, Tables tables, Trades trades, Store store, Clock clock) {
        this.catalogue = catalogue;
        this.tables = tables;
        this.trades = trades;
        this.store = store;
        this.clock = clock;
    }

    /** With a memory of its own for what units reported: it serves one run. */
    Settlement settlement() {
        return settlement(this::timed);
    }

    /**
     * For files that were judged before, in the caller's transaction: a thread of its own would not see what is not yet
     * committed there.
     */
    private Settlement again() {
        return settlement(trades.judging());
    }

    private Settlement settlement(Function<History, Judging> judging) {
        StoredHistory history = tables.submissions().history();
        Acceptance.Records records =
                new Acceptance.Records(tables.submissions(), tables.ledger(), tables.findings(), tables.periods());
        return new Settlement(
                new Settlement.Records(
                        tables.ledger(),
                        tables.findings(),
                        new Twins(tables.ledger(), tables.waivers(), tables.submissions(), tables.decisions()),
                        new FolderUnits(catalogue),
                        tables.atomic()),
                store,
                new Acceptance(records, history, clock),
                judging.apply(history),
                clock);
    }

    /** For single files, far apart in time: nothing is remembered from one to the next. */
    Judging judging() {
        return (arrival, content) -> timed(tables.submissions().history()).judge(arrival, content);
    }

    private Judging timed(History history) {
        return new TimedJudging(trades.judging().apply(history), patience);
    }

    Acts acts() {
        return new Acts(
                catalogue,
                new Acts.Records(
                        tables.waivers(),
                        tables.findings(),
                        tables.ledger(),
                        tables.periods(),
                        tables.audit(),
                        tables.atomic()),
                new Acts.Reconsidering() {
                    @Override
                    public void returned(LedgerEntry entry) {
                        again().reconsider(entry);
                    }

                    @Override
                    public void counting(LedgerEntry entry) {
                        again().reexamine(entry);
                    }
                },
                clock);
    }

    Quarantine quarantine(Quarantine.Forwarding forwarding, LongConsumer tell) {
        Quarantine.Records records = new Quarantine.Records(
                tables.submissions(),
                tables.ledger(),
                tables.findings(),
                tables.periods(),
                tables.decisions(),
                tables.audit(),
                tables.atomic());
        Releases releases = new Releases(records, tables.approvals(), catalogue, store, judging());
        return new Quarantine(records, releases, forwarding, tell, clock);
    }
}
