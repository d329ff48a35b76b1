package vn.kontum.report.verification;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private record Original(int quarter, String unit, Map<String, BigDecimal> figures) {}

    OriginalFigures(SubmissionRepository submissions, OriginalCellReader originals) {
        this.submissions = submissions;
        this.originals = originals;
    }

    /** By quarter, unit and variable. */
    Map<Integer, Map<String, Map<String, BigDecimal>>> of(Edition edition) {
        List<Long> unread =
                edition.inputs().stream().filter(id -> !read.containsKey(id)).toList();
        for (SubmissionVersion version : submissions.load(unread)) {
            read.put(
                    version.id(), new Original(version.period().quarter(), version.unit(), originals.figures(version)));
        }
        Map<Integer, Map<String, Map<String, BigDecimal>>> figures = new HashMap<>();
        for (Long id : edition.inputs()) {
            Original original = read.get(id);
            if (original != null) {
                figures.computeIfAbsent(original.quarter(), q -> new HashMap<>())
                        .put(original.unit(), original.figures());
            }
        }
        return figures;
    }
}
