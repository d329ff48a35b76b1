package vn.kontum.report.verification.recorded;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kontum.report.audit.AuditEvent;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.ledger.DigestedRows;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.publication.FindingRepository;
import vn.kontum.report.submission.SubmissionRepository;

/** What is written of received files once: name and time, findings, versions with their cells, lines about targets. */
public record RecordedFiles(
        ReceivedFileRepository files, FindingRepository findings, SubmissionRepository submissions) {

    /** Of a database. */
    public static RecordedFiles of(JdbcTemplate jdbc) {
        return new RecordedFiles(
                new ReceivedFileRepository(JdbcClient.create(jdbc)),
                new FindingRepository(jdbc),
                new SubmissionRepository(jdbc));
    }

    /**
     * What a comparison found.
     *
     * @param undigested how many files have a row of an earlier version, of which nothing is known
     */
    public record Comparison(List<RecordedDifference> differences, long undigested) {
        public Comparison {
            differences = List.copyOf(differences);
        }
    }

    /**
     * Holds every row against the digest that was written beside it.
     *
     * @param log the whole audit log, in order
     * @param covers whether files of a period are looked at; files of none always are
     */
    public Comparison compare(List<AuditEvent> log, Predicate<Period> covers) {
        DigestedRows found = findings.written();
        TreeMap<String, DigestedRows> rows = new TreeMap<>();
        rows.put("row.explanation", submissions.explanations().written());
        rows.put("row.file", files.written());
        rows.put("row.finding", found);
        rows.put("row.version", submissions.written());
        Set<Long> undigested = new HashSet<>();
        List<RecordedDifference> differences = new ArrayList<>();
        rows.forEach((key, compared) -> {
            undigested.addAll(compared.undigested());
            files.find(new TreeSet<>(compared.altered())).stream()
                    .filter(file -> looked(file, covers))
                    .forEach(file -> differences.add(difference(file, key)));
        });
        Set<String> waived = waived(log);
        files.find(new TreeSet<>(found.cleared())).stream()
                .filter(file -> looked(file, covers)
                        && place(file).filter(waived::contains).isEmpty())
                .forEach(file -> differences.add(difference(file, "row.cleared")));
        return new Comparison(differences, undigested.size());
    }

    private static boolean looked(ReceivedFileRecord file, Predicate<Period> covers) {
        return file.period().flatMap(Period::parse).map(covers::test).orElse(true);
    }

    /** Unit and period of every decision by which warnings were cleared. */
    private static Set<String> waived(List<AuditEvent> log) {
        return log.stream()
                .filter(act -> act.act().equals("waive"))
                .map(act -> act.subject().replaceFirst("^(\\S+ \\S+) .*", "$1"))
                .collect(Collectors.toSet());
    }

    private static Optional<String> place(ReceivedFileRecord file) {
        return file.unit().flatMap(unit -> file.period().map(period -> unit + " " + period));
    }

    private static RecordedDifference difference(ReceivedFileRecord file, String key) {
        return new RecordedDifference("arrival " + file.receivedFile().seq(), key, List.of());
    }
}
