package vn.kontum.report.submission.response;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.submission.ReportedValue;

/** A variable that two versions of a submission report differently; one of the sides may lack it. */
record ValueChange(String variable, Optional<ReportedValue> before, Optional<ReportedValue> after) {

    /** The differences between two versions, in the order of the newer one, then what only the older one has. */
    public static List<ValueChange> between(List<ReportedValue> before, List<ReportedValue> after) {
        Map<String, ReportedValue> old = new HashMap<>();
        before.forEach(reportedValue -> old.put(reportedValue.variable(), reportedValue));
        List<ValueChange> changes = new ArrayList<>();
        for (ReportedValue reportedValue : after) {
            Optional<ReportedValue> earlier = Optional.ofNullable(old.remove(reportedValue.variable()));
            if (earlier.isEmpty() || !same(earlier.get(), reportedValue)) {
                changes.add(new ValueChange(reportedValue.variable(), earlier, Optional.of(reportedValue)));
            }
        }
        before.stream()
                .filter(reportedValue -> old.containsKey(reportedValue.variable()))
                .forEach(reportedValue -> changes.add(
                        new ValueChange(reportedValue.variable(), Optional.of(reportedValue), Optional.empty())));
        return changes;
    }

    private static boolean same(ReportedValue one, ReportedValue other) {
        boolean sameValue = one.value().isPresent() == other.value().isPresent()
                && one.value()
                        .map(v -> v.compareTo(other.value().orElseThrow()) == 0)
                        .orElse(true);
        return sameValue && one.status() == other.status() && one.note().equals(other.note());
    }
}
