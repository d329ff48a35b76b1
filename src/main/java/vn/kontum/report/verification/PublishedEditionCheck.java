package vn.kontum.report.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.audit.AuditEvent;
import vn.kontum.report.audit.AuditRecord;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.database.UtcColumns;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.FinalEdition;
import vn.kontum.report.publication.export.PublishedIndicators;
import vn.kontum.report.publication.storage.PublishedReportStorage;

/**
 * I16: what is recorded of an edition is what was published: by whom, when and why as the audit log says, and figures, verdicts,
 * ranges, letters and last year as its {@code _indicators.csv} does. Whether that file is still the published one is looked at by I7.
 * Also, who left a unit out or cleared a warning, and why, is in the audit log.
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

    @Override
    public CheckResult perform(VerificationScope scope) {
        Map<String, AuditEvent> published = new HashMap<>();
        scope.audit().stream()
                .map(AuditRecord::act)
                .filter(act -> act.act().equals("publish"))
                .forEach(act -> published.put(act.subject(), act));
        ArchivedFiles.RemovedFiles away = archived.away();
        List<Violation> faults = new ArrayList<>();
        Map<Long, Instant> lastReceived = lastReceived();
        Set<Long> declared =
                editions.finals().all().stream().map(FinalEdition::editionId).collect(Collectors.toSet());
        long left = 0;
        for (Edition edition : scope.editions()) {
            if (published.containsKey(edition.workbook())) {
                record(
                        edition,
                        published.get(edition.workbook()),
                        lastReceived.getOrDefault(edition.id(), Instant.EPOCH),
                        declared.contains(edition.id()),
                        faults);
            } else {
                faults.add(Violation.of(edition.workbook(), "edition.unaudited"));
            }
            if (away.holds(PublishedIndicators.path(edition.workbook()))) {
                left++;
            } else {
                figures(edition, faults);
            }
        }
        decisions(scope, faults);
        long all = scope.editions().size();
        return new CheckResult(
                "I16",
                "what is recorded of reports and decisions is what was published and decided",
                all,
                faults,
                List.of(),
                Stream.of(away.left(left, all), scope.otherYears())
                        .flatMap(List::stream)
                        .toList());
    }

    /**
     * @param act the publication as the audit log has it
     * @param dataAsOf when the last of its inputs came
     * @param declared whether it was declared final
     */
    private static void record(
            Edition edition, AuditEvent act, Instant dataAsOf, boolean declared, List<Violation> faults) {
        differ(
                        edition,
                        "period, number",
                        edition.workbook(),
                        PublishedReportStorage.workbook(edition.period(), edition.number()))
                .ifPresent(faults::add);
        differ(edition, "data_as_of", dataAsOf.toString(), edition.dataAsOf().toString())
                .ifPresent(faults::add);
        differ(edition, "created_by", act.who(), edition.createdBy()).ifPresent(faults::add);
        differ(edition, "created_at", act.at().toString(), edition.createdAt().toString())
                .ifPresent(faults::add);
        differ(edition, "reason", act.reason(), edition.reason()).ifPresent(faults::add);
        String made = act.detail().replaceFirst(" .*", "");
        differ(
                        edition,
                        "state",
                        declared ? Edition.State.FINAL.name() : made,
                        edition.state().name())
                .ifPresent(faults::add);
        differ(edition, "digest", act.detail().replaceFirst(".* ", ""), edition.digest())
                .ifPresent(faults::add);
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

    private void decisions(VerificationScope scope, List<Violation> faults) {
        Map<String, AuditEvent> last = new TreeMap<>();
        Set<List<String>> waived = new HashSet<>();
        for (AuditRecord line : scope.audit()) {
            AuditEvent act = line.act();
            if (act.act().equals("exclude") || act.act().equals("include")) {
                last.put(act.subject(), act);
            } else if (act.act().equals("waive")) {
                waived.add(List.of(act.subject().replaceFirst("^(\\S+ \\S+).*", "$1"), act.who(), act.reason()));
            }
        }
        last.values().removeIf(act -> act.act().equals("include"));
        for (Decision decision : decisions("exclusion", scope)) {
            boolean decided = Optional.ofNullable(last.remove(decision.place()))
                    .filter(act -> decision.equals(new Decision(act.subject(), act.who(), act.reason())))
                    .isPresent();
            if (!decided) {
                faults.add(Violation.of(decision.place(), "decision.unaudited", decision.author(), decision.reason()));
            }
        }
        last.values().stream()
                .filter(act -> Period.parse(act.subject().replaceFirst(".* ", ""))
                        .filter(scope::covers)
                        .isPresent())
                .forEach(act -> faults.add(Violation.of(act.subject(), "decision.gone", act.who(), act.reason())));
        decisions("waiver", scope).stream()
                .filter(d -> !waived.contains(List.of(d.place(), d.author(), d.reason())))
                .forEach(d -> faults.add(Violation.of(d.place(), "decision.unaudited", d.author(), d.reason())));
    }

    /** @param place unit and period */
    private record Decision(String place, String author, String reason) {}

    private List<Decision> decisions(String table, VerificationScope scope) {
        return jdbc
                .query(
                        "SELECT unit, period, author, reason FROM " + table + " ORDER BY period, unit",
                        (row, n) -> new Decision(
                                row.getString("unit") + " " + row.getString("period"),
                                row.getString("author"),
                                row.getString("reason")))
                .stream()
                .filter(decision -> Period.parse(decision.place().replaceFirst(".* ", ""))
                        .filter(scope::covers)
                        .isPresent())
                .toList();
    }

    private static Optional<Violation> differ(Edition edition, String what, String published, String recorded) {
        return published.equals(recorded)
                ? Optional.empty()
                : Optional.of(Violation.of(edition.workbook(), "edition.differs", what, published, recorded));
    }

    private void figures(Edition edition, List<Violation> faults) {
        Path file = archived.folders().root().resolve(PublishedIndicators.path(edition.workbook()));
        if (!Files.isRegularFile(file)) {
            return;
        }
        try {
            PublishedIndicators.read(Files.readAllBytes(file))
                    .differences(editions.figures(edition.id()), editions.samePeriod(edition.id()))
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
