package vn.kontum.report.submission.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.Implausibility;

/**
 * Leaves out what only follows from another finding at the same cell: rules over a figure that could not be read, doubts about a
 * figure that must be mended anyway, and further doubts about the plausibility of one figure. What a doubt knows of a figure goes
 * over to the warning that is told instead of it.
 */
public final class FollowUpFilter {
    private FollowUpFilter() {}

    /** The findings that remain, in their order; of several doubts about one figure the first. */
    public static List<Finding> leftOut(List<Finding> findings) {
        Set<String> unreadable = variables(findings, f -> f.blocks() && !rule(f));
        Set<String> blocked = variables(findings, Finding::blocks);
        Map<String, Implausibility> doubts = new HashMap<>();
        findings.forEach(f -> f.implausibility()
                .ifPresent(s -> doubts.putIfAbsent(f.variable().orElse(""), s)));
        Set<String> warned = variables(findings, f -> f.implausibility().isEmpty() && warning(f));
        Set<String> told = new HashSet<>();
        List<Finding> kept = new ArrayList<>();
        for (Finding finding : findings) {
            String variable = finding.variable().orElse("");
            boolean follows = (rule(finding) || finding.code().equals(FindingCode.BEYOND_LIMIT.name()))
                    && unreadable.contains(variable);
            if (finding.implausibility().isPresent()) {
                follows |= blocked.contains(variable) || warned.contains(variable) || !told.add(variable);
            }
            if (!follows) {
                boolean speaks = warning(finding) && doubts.containsKey(variable) && !blocked.contains(variable);
                kept.add(speaks ? finding.doubted(doubts.remove(variable)) : finding);
            }
        }
        return kept;
    }

    private static boolean rule(Finding finding) {
        return FindingCode.of(finding.code()).isEmpty();
    }

    private static boolean warning(Finding finding) {
        return rule(finding) && finding.severity() == Rule.Severity.WARN;
    }

    private static Set<String> variables(List<Finding> findings, Predicate<Finding> which) {
        return findings.stream()
                .filter(which)
                .flatMap(finding -> finding.variables().stream())
                .collect(Collectors.toSet());
    }
}
