package vn.kontum.report.config;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.FindingRepository;
import vn.kontum.report.publication.status.UnitStatusRepository;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.layout.IssuedLayoutRepository;

/** Repositories on the database of a test, to look at what the application wrote. */
public record TestRepositories(
        ReceivedFileRepository ledger,
        SubmissionRepository submissions,
        FindingRepository findings,
        EditionRepository editions,
        UnitStatusRepository boards,
        IssuedLayoutRepository layouts) {

    public static TestRepositories of(JdbcTemplate jdbc) {
        return new TestRepositories(
                new ReceivedFileRepository(JdbcClient.create(jdbc)),
                new SubmissionRepository(jdbc),
                new FindingRepository(jdbc),
                new EditionRepository(jdbc),
                new UnitStatusRepository(jdbc),
                new IssuedLayoutRepository(jdbc));
    }
}
