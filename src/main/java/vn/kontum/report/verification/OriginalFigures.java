package vn.kontum.report.verification;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.SubmissionVersion;

/**
 * The figures in the originals that editions were made from. Editions share most of them, so each is read once and a fault in
 * it is told once.
 */
final class OriginalFigures {
    private final SubmissionRepository submissions;
    private final OriginalCellReader originals;
    private final Map<Long, Original> read = new HashMap<>();

    private record Original(Period period, String unit, Map<String, BigDecimal> figures) {}

    OriginalFigures(SubmissionRepository submissions, OriginalCellReader originals) {
        this.submissions = submissions;
        this.originals = originals;
    }

    /** By quarter, unit and variable; what was stated in an annual closing replaces that of the last quarter. */
    Map<Integer, Map<String, Map<String, BigDecimal>>> of(Edition edition) {
        List<Long> unread =
                edition.inputs().stream().filter(id -> !read.containsKey(id)).toList();
        for (SubmissionVersion version : submissions.load(unread)) {
            read.put(version.id(), new Original(version.period(), version.unit(), originals.figures(version)));
        }
        Map<Integer, Map<String, Map<String, BigDecimal>>> figures = new HashMap<>();
        edition.inputs().stream()
                .flatMap(id -> Optional.ofNullable(read.get(id)).stream())
                .sorted(Comparator.comparing(Original::period))
                .forEach(original -> figures.computeIfAbsent(original.period().quarter(), q -> new HashMap<>())
                        .computeIfAbsent(original.unit(), unit -> new HashMap<>())
                        .putAll(original.figures()));
        return figures;
    }
}
