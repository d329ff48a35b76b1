package vn.kontum.report.verification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.storage.ContentStore;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.SignedDocumentRepository;

/** I1: the bytes of every received file and of every signed paper are in the store, and still are what they were. */
final class StoredContentCheck implements InvariantCheck {
    private final JdbcTemplate jdbc;
    private final SignedDocumentRepository signed;
    private final ContentStore store;
    private final ArchivedFiles archived;

    StoredContentCheck(JdbcTemplate jdbc, SignedDocumentRepository signed, ContentStore store, ArchivedFiles archived) {
        this.jdbc = jdbc;
        this.signed = signed;
        this.store = store;
        this.archived = archived;
    }

    /**
     * @param place what it is about, as its identifier
     * @param period empty where nobody could tell
     */
    private record StoredOriginal(String place, String sha256, Optional<Period> period) {}

    @Override
    public CheckResult perform(VerificationScope scope) {
        List<StoredOriginal> all = new ArrayList<>(jdbc.query(
                "SELECT seq, sha256, period FROM received_file WHERE sha256 IS NOT NULL ORDER BY seq",
                (row, n) -> new StoredOriginal(
                        "arrival " + row.getLong("seq"),
                        row.getString("sha256"),
                        Optional.ofNullable(row.getString("period")).flatMap(Period::parse))));
        Map<Long, Period> periods = scope.recorded().stream().collect(Collectors.toMap(Edition::id, Edition::period));
        signed.all()
                .forEach(d -> all.add(new StoredOriginal(
                        "signed " + d.number(), d.sha256(), Optional.ofNullable(periods.get(d.editionId())))));
        List<StoredOriginal> originals = all.stream()
                .filter(one ->
                        scope.whole() || one.period().filter(scope::covers).isPresent())
                .toList();
        ArchivedFiles.RemovedFiles away = archived.away();
        List<StoredOriginal> here = originals.stream()
                .filter(original -> !away.holdsOriginal(original.sha256()))
                .toList();
        List<Violation> faults = new ArrayList<>();
        here.forEach(original -> fault(original).ifPresent(faults::add));
        List<Violation> warnings = new ArrayList<>();
        if (scope.whole()) {
            others(originals, faults, warnings);
        }
        return new CheckResult(
                "I1",
                "every arrival has its bytes in the store, unchanged",
                here.size(),
                faults,
                warnings,
                Stream.concat(
                                away.left(originals.size() - here.size(), originals.size()).stream(),
                                scope.otherYears(all.size() - originals.size(), all.size()).stream())
                        .toList());
    }

    /**
     * Bytes that came in after the database was saved that we have now, or that a killed process was about to write
     * down; and what somebody else put there.
     */
    private void others(List<StoredOriginal> originals, List<Violation> faults, List<Violation> warnings) {
        try {
            Set<String> names = store.names();
            names.removeAll(originals.stream().map(StoredOriginal::sha256).collect(Collectors.toSet()));
            names.forEach(name -> faults.add(Violation.of("store " + name, "bytes.unknown")));
            store.foreign().forEach(file -> warnings.add(Violation.of("store/" + file, "store.foreign")));
        } catch (IOException e) {
            faults.add(Violation.of("store", "unreadable"));
        }
    }

    private Optional<Violation> fault(StoredOriginal original) {
        String place = original.place();
        try {
            if (!store.contains(original.sha256())) {
                return Optional.of(Violation.of(place, "bytes.missing", original.sha256()));
            }
            return store.intact(original.sha256())
                    ? Optional.empty()
                    : Optional.of(Violation.of(place, "bytes.changed", original.sha256()));
        } catch (IOException e) {
            return Optional.of(Violation.of(place, "unreadable"));
        }
    }
}
