package vn.kontum.report.web.unit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kontum.report.publication.FindingRepository;
import vn.kontum.report.publication.status.UnitStatusEntry;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.SubmissionVersion;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.security.Role;
import vn.kontum.report.web.table.TableRequest;
import vn.kontum.report.web.table.TableView;

/** What was found in the reports of a unit, and the table of it. */
@Component
record UnitFindings(FindingRepository repository, FindingRowFactory rows, FindingTable table) {
    /** Those of the newest file and of the version that counts, by received file. */
    Map<Long, List<Finding>> of(UnitStatusEntry entry, Optional<SubmissionVersion> version) {
        return repository.of(Stream.concat(
                        entry.newest().map(newest -> newest.receivedFileSeq()).stream(),
                        version.map(SubmissionVersion::receivedFileSeq).stream())
                .collect(Collectors.toSet()));
    }

    /**
     * The findings in the newest file, beside the version of the quarter before.
     *
     * @param found by received file
     */
    TableView table(
            UnitStatusEntry entry,
            Map<Long, List<Finding>> found,
            Optional<SubmissionVersion> before,
            TableRequest request,
            CurrentUser user) {
        return table.ofRows(
                user.writing().text("unit.findings"),
                rows.of(newest(entry, found), before.stream().toList(), user.writing()),
                user.user().may(Role.OPERATE),
                request,
                user.writing());
    }

    private static List<FindingRepository.FoundFinding> newest(
            UnitStatusEntry entry, Map<Long, List<Finding>> findings) {
        return entry.newest()
                .map(newest -> findings.getOrDefault(newest.receivedFileSeq(), List.of()).stream()
                        .map(f -> new FindingRepository.FoundFinding(
                                newest.receivedFileSeq(),
                                "",
                                entry.status().unit(),
                                entry.status().period().code(),
                                f))
                        .toList())
                .orElse(List.of());
    }
}
