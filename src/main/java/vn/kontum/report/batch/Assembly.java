package vn.kontum.report.batch;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.intake.Inbox;
import vn.kontum.report.intake.Intake;
import vn.kontum.report.intake.Outbox;
import vn.kontum.report.intake.Store;
import vn.kontum.report.intake.TrialFolder;
import vn.kontum.report.workbook.ContainerLimits;
import vn.kontum.report.workbook.WorkbookReader;

/** Puts the parts of the order of work together, the same way for the service and for its tests. */
final class Assembly {
    private final Catalogue catalogue;
    private final Tables tables;
    private final Trades trades;
    private final Settings settings;
    private final Clock clock;
    private final List<FinalGate> gates;
    private final Store store;
    private final DecisionAssembly decisions;

    Assembly(Catalogue catalogue, Tables tables, Trades trades, Settings settings, Clock clock) {
        this(catalogue, tables, trades, settings, clock, List.of());
    }

    /** @param gates asked before an edition is declared final */
    Assembly(
            Catalogue catalogue,
            Tables tables,
            Trades trades,
            Settings settings,
            Clock clock,
            List<FinalGate> gates) {
        this.gates = List.copyOf(gates);
        this.catalogue = catalogue;
        this.tables = tables;
        this.trades = trades;
        this.settings = settings;
        this.clock = clock;
        this.store = new Store(settings.folders().store());
        this.decisions = new DecisionAssembly(catalogue, tables, trades, store, clock);
    }

    Runs runs(JobRepository repository) {
        Intake intake = intake();
        Replies replies = replies();
        Consolidation.Workshop workshop = workshop();
        Planner planner = new Planner(workshop, tables.submissions(), intake);
        FinalRules rules = new FinalRules(workshop, tables.periods(), gates);
        List<Recipe> recipes = List.of(
                new CollectJob(repository, steps(intake, replies), settings),
                new ConsolidateJob(repository, workshop, rules),
                IssueJob.of(repository, issuing()),
                RemindJob.of(repository, reminding()),
                new HousekeepingJob(repository, housekeeping()));
        Admission.Stores stores = new Admission.Stores(tables.runs(), tables.leases(), tables.audit(), tables.atomic());
        Admission admission = new Admission(stores, settings, clock);
        Executions executions = new Executions(repository, clock);
        RunExecutor executor = new RunExecutor(executions, recipes, admission, stores, settings);
        Aftermath aftermath = new Aftermath(
                tables.leases(), tables.editions(), tables.atomic(), new Shelf(settings.folders()), executions);
        Effects effects = new Effects(
                tables.editions(),
                tables.submissions(),
                planner,
                new Effects.Silent(decisions.acts(), decisions.quarantine((unit, entry) -> {}, seq -> {})),
                tables.transactions());
        Behind behind = new Behind(
                planner,
                decisions.acts(),
                decisions.quarantine(new InboxForwarding(settings.folders().inbox(), store), replies::tell),
                new Rebuilding(workshop, tables.audit(), tables.atomic()),
                aftermath,
                new FinalPlanner(workshop, rules, tables.periods(), planner),
                effects);
        return new Runs(admission, executor, tables.runs(), behind);
    }

    private record Behind(
            Planner planner,
            Acts acts,
            Quarantine quarantine,
            Rebuilding rebuilding,
            Aftermath aftermath,
            FinalPlanner finals,
            Effects effects)
            implements Runs.Desk {}

    private Intake intake() {
        return new Intake(
                new Inbox(settings.folders().inbox()),
                store,
                new Intake.Records(tables.ledger(), tables.sightings(), tables.atomic()),
                settings.intake(),
                clock);
    }

    private CollectSteps steps(Intake intake, Replies replies) {
        TrialFolder folder = new TrialFolder(settings.folders().trial(), settings.intake(), clock);
        CollectSteps.Parts parts = new CollectSteps.Parts(
                intake, store, tables.ledger(), decisions::settlement, replies, new TrialBox(folder, decisions.judging(), replies));
        return new CollectSteps(parts, settings.judgeThreads());
    }

    private Replies replies() {
        return new Replies(
                new Replies.Records(tables.ledger(), tables.findings(), tables.submissions(), store),
                new Outbox(settings.folders().outbox()),
                trades.answering(),
                clock);
    }

    private Consolidation.Workshop workshop() {
        Archive archive = new Archive(
                new Archive.Records(
                        tables.editions(), tables.periods(), tables.leases(), tables.audit(), tables.atomic()),
                new WorkbookReader(ContainerLimits.standard()));
        return new Consolidation.Workshop(
                catalogue,
                snapshots(catalogue, tables),
                trades.assessing(),
                trades.bookmaker(),
                new Shelf(settings.folders()),
                archive,
                tables.editions(),
                new ClosedFigures(tables.periods(), tables.editions(), tables.submissions(), tables.approvals()),
                clock);
    }

    private IssueJob.Office issuing() {
        return new IssueJob.Office(catalogue, tables.submissions(), trades.stationery(), mailing());
    }

    private RemindJob.Office reminding() {
        return new RemindJob.Office(
                catalogue,
                board(),
                tables.ledger(),
                tables.findings(),
                trades.stationery(),
                mailing(),
                clock);
    }

    private Mailing mailing() {
        return new Mailing(new Outbox(settings.folders().outbox()), tables.dispatches(), clock);
    }

    private Housekeeping housekeeping() {
        return new Housekeeping(
                new Housekeeping.Records(tables.sightings(), tables.history(), tables.openEnds(), ages()),
                settings.folders(),
                settings.retention(),
                clock);
    }

    private Housekeeping.Ages ages() {
        return new Housekeeping.Ages() {
            @Override
            public boolean newestRunAhead(Instant now) {
                return tables.runs().newest(20).stream()
                        .filter(run -> run.state().ended())
                        .findFirst()
                        .filter(run -> run.requestedAt().isAfter(now))
                        .isPresent();
            }

            @Override
            public boolean worked(String lease) {
                return tables.leases().holder(lease).isPresent();
            }
        };
    }

    Board board() {
        return new Board(
                catalogue,
                new Board.Records(tables.boards(), tables.submissions(), tables.findings(), tables.waivers()),
                clock);
    }

    Pauses pauses(JdbcTemplate jdbc) {
        return new Pauses(jdbc, tables.audit(), tables.atomic(), clock);
    }

    static SnapshotReader snapshots(Catalogue catalogue, Tables tables) {
        return new SnapshotReader(
                catalogue,
                new SnapshotReader.Records(
                        tables.submissions(),
                        tables.findings(),
                        tables.waivers(),
                        tables.editions(),
                        tables.runs()),
                tables.transactions());
    }
}
