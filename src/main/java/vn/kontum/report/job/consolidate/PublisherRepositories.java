package vn.kontum.report.job.consolidate;

import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.database.TransactionOperations;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.PeriodRepository;
import vn.kontum.report.publication.PublishedFileRecorder;
import vn.kontum.report.publication.basis.EditionDigests;
import vn.kontum.report.run.LeaseRepository;

/** What decides and remembers. */
record PublisherRepositories(
        EditionRepository editions,
        EditionDigests digests,
        PeriodRepository periods,
        LeaseRepository leases,
        AuditRepository audit,
        PublishedFileRecorder files,
        TransactionOperations atomic) {}
