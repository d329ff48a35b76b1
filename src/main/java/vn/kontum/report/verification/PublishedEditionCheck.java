package vn.kontum.report.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.audit.AuditEvent;
import vn.kontum.report.audit.AuditRecord;
import vn.kontum.report.database.UtcColumns;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.FinalEdition;
import vn.kontum.report.publication.basis.EditionDigests;
import vn.kontum.report.publication.export.PublishedIndicators;
import vn.kontum.report.publication.history.SamePeriodFigure;
import vn.kontum.report.publication.storage.PublishedReportStorage;
import vn.kontum.report.verification.recorded.RecordedActs;

/**
 * I16: what is recorded of an edition is what was published: by whom, when and why as the audit log says, and figures, verdicts,
 * ranges, letters and last year as its {@code _indicators.csv} does. Whether that file is still the published one is looked at by I7.
 * All rows of an edition together give the digest that the audit log has of them. Whoever did something else that the tables tell, at
 * that moment and for that reason, is in the audit log.
 */
final class PublishedEditionCheck implements InvariantCheck {
    private final JdbcTemplate jdbc;
    private final EditionRepository editions;
    private final ArchivedFiles archived;

    PublishedEditionCheck(JdbcTemplate jdbc, EditionRepository editions, ArchivedFiles archived) {
        this.jdbc = jdbc;
        this.editions = editions;
        this.archived = archived;
    }

    /** A publication as the audit log has it: state, digest of the inputs and, from V220 on, {@code rows} and the digest of all rows. */
    private record PublicationRow(AuditEvent act, List<String> words) {
        private static final int WITH_ROWS = 4;

        static PublicationRow of(AuditEvent act) {
            return new PublicationRow(act, List.of(act.detail().split(" ")));
        }

        Optional<String> rows() {
            return words.size() < WITH_ROWS ? Optional.empty() : Optional.of(words.get(WITH_ROWS - 1));
        }
    }

    /** What tables say of all editions that are looked at, by their ids. */
    private record Tables(Map<Long, Instant> lastReceived, Set<Long> declared, Map<Long, String> digests) {}

    @Override
    public CheckResult perform(VerificationScope scope) {
        List<AuditEvent> log = scope.audit().stream().map(AuditRecord::act).toList();
        Map<String, PublicationRow> published = new HashMap<>();
        log.stream()
                .filter(act -> act.act().equals("publish"))
                .forEach(act -> published.put(act.subject(), PublicationRow.of(act)));
        List<Long> ids = scope.editions().stream().map(Edition::id).toList();
        Tables tables = new Tables(
                lastReceived(),
                editions.finals().all().stream().map(FinalEdition::editionId).collect(Collectors.toSet()),
                new EditionDigests(jdbc).of(ids));
        List<Violation> faults = new ArrayList<>();
        long undigested = 0;
        for (Edition edition : scope.editions()) {
            PublicationRow act = published.get(edition.workbook());
            if (act == null) {
                faults.add(Violation.of(edition.workbook(), "edition.unaudited"));
            } else {
                record(edition, act, tables, faults);
                undigested += act.rows().isEmpty() ? 1 : 0;
            }
        }
        long left = figures(scope, faults);
        new RecordedActs(jdbc)
                .differences(log, scope::covers)
                .forEach(one -> faults.add(new Violation(one.place(), one.key(), one.arguments())));
        long all = ids.size();
        return new CheckResult(
                "I16",
                "what is recorded of reports and decisions is what was published and decided",
                all,
                faults,
                List.of(),
                Stream.of(
                                CheckResult.NotExamined.ofEarlierVersions(undigested, all),
                                archived.away().left(left, all),
                                scope.otherYears())
                        .flatMap(List::stream)
                        .toList());
    }

    private static void record(Edition edition, PublicationRow published, Tables tables, List<Violation> faults) {
        AuditEvent act = published.act();
        String made = published.words().get(0);
        boolean declared = tables.declared().contains(edition.id());
        String rows = tables.digests().getOrDefault(edition.id(), "");
        Stream.of(
                        differ(
                                edition,
                                "period, number",
                                edition.workbook(),
                                PublishedReportStorage.workbook(edition.period(), edition.number())),
                        differ(
                                edition,
                                "data_as_of",
                                tables.lastReceived()
                                        .getOrDefault(edition.id(), Instant.EPOCH)
                                        .toString(),
                                edition.dataAsOf().toString()),
                        differ(edition, "created_by", act.who(), edition.createdBy()),
                        differ(
                                edition,
                                "created_at",
                                act.at().toString(),
                                edition.createdAt().toString()),
                        differ(edition, "reason", act.reason(), edition.reason()),
                        differ(
                                edition,
                                "state",
                                declared ? Edition.State.FINAL.name() : made,
                                edition.state().name()),
                        differ(edition, "digest", published.words().get(1), edition.digest()),
                        published
                                .rows()
                                .filter(written -> !written.equals(rows))
                                .map(written -> Violation.of(edition.workbook(), "edition.rows")))
                .flatMap(Optional::stream)
                .forEach(faults::add);
    }

    /** When the last of its inputs came, by id of the edition. */
    private Map<Long, Instant> lastReceived() {
        Map<Long, Instant> times = new HashMap<>();
        jdbc.query(
                "SELECT i.edition_id, MAX(f.received_at) AS received_at FROM edition_input i JOIN submission s ON s.id ="
                        + " i.submission_id JOIN received_file f ON f.seq = s.arrival_seq GROUP BY i.edition_id",
                row -> {
                    times.put(row.getLong("edition_id"), UtcColumns.read(row, "received_at"));
                });
        return times;
    }

    private static Optional<Violation> differ(Edition edition, String what, String published, String recorded) {
        return published.equals(recorded)
                ? Optional.empty()
                : Optional.of(Violation.of(edition.workbook(), "edition.differs", what, published, recorded));
    }

    /** @return how many files of figures lie in packages only */
    private long figures(VerificationScope scope, List<Violation> faults) {
        ArchivedFiles.RemovedFiles away = archived.away();
        Map<Long, Map<String, SamePeriodFigure>> lastYear = editions.samePeriods()
                .of(scope.editions().stream().map(Edition::id).toList());
        long left = 0;
        for (Edition edition : scope.editions()) {
            if (away.holds(PublishedIndicators.path(edition.workbook()))) {
                left++;
            } else {
                figures(edition, scope, lastYear.getOrDefault(edition.id(), Map.of()), faults);
            }
        }
        return left;
    }

    private void figures(
            Edition edition, VerificationScope scope, Map<String, SamePeriodFigure> lastYear, List<Violation> faults) {
        Path file = archived.folders().root().resolve(PublishedIndicators.path(edition.workbook()));
        if (!Files.isRegularFile(file)) {
            return;
        }
        try {
            PublishedIndicators.read(Files.readAllBytes(file))
                    .differences(scope.figures(edition), lastYear)
                    .forEach(one -> faults.add(Violation.of(
                            edition.workbook() + " " + one.indicator(),
                            "edition.differs",
                            one.column(),
                            one.published(),
                            one.recorded())));
        } catch (IOException e) {
            faults.add(Violation.of(edition.workbook(), "unreadable"));
        }
    }
}
