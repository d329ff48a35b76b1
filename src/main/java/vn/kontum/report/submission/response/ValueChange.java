package vn.kontum.report.submission.response;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.submission.ReportedValue;

/** A variable that two versions of a submission report differently; one of the sides may lack it. */
public record ValueChange(String variable, Optional<ReportedValue> before, Optional<ReportedValue> after) {

    /** The differences between two versions, in the order of the newer one, then what only the older one has. */
    public static List<ValueChange> between(List<ReportedValue> before, List<ReportedValue> after) {
        Map<String, ReportedValue> old = new HashMap<>();
        before.forEach(reading -> old.put(reading.variable(), reading));
        List<ValueChange> changes = new ArrayList<>();
        for (ReportedValue reading : after) {
            Optional<ReportedValue> earlier = Optional.ofNullable(old.remove(reading.variable()));
            if (earlier.isEmpty() || !same(earlier.get(), reading)) {
                changes.add(new ValueChange(reading.variable(), earlier, Optional.of(reading)));
            }
        }
        before.stream()
                .filter(reading -> old.containsKey(reading.variable()))
                .forEach(reading ->
                        changes.add(new ValueChange(reading.variable(), Optional.of(reading), Optional.empty())));
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
