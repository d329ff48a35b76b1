package vn.kontum.report.query;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import vn.kontum.report.publication.UnitStatusRecord.Punctuality;
import vn.kontum.report.publication.status.UnitStatusEntry;
import vn.kontum.report.text.Messages;

/** How many units stand how: the same on the console and on the command line. */
public record StatusSummary(int expected, int received, int late, int missing, int returned, int held, int excluded) {
    /** Counted from every reporting unit of a quarter. */
    public static StatusSummary of(List<UnitStatusEntry> places) {
        int held = (int) places.stream().filter(StatusSummary::undecided).count();
        Map<Punctuality, Integer> count = new EnumMap<>(Punctuality.class);
        places.stream()
                .filter(p -> !undecided(p))
                .forEach(p -> count.merge(p.status().mark(), 1, Integer::sum));
        int excluded = count.getOrDefault(Punctuality.EXCLUDED, 0);
        int late = count.getOrDefault(Punctuality.LATE, 0);
        return new StatusSummary(
                places.size() - excluded,
                count.getOrDefault(Punctuality.ON_TIME, 0) + late,
                late,
                count.getOrDefault(Punctuality.MISSING, 0),
                count.getOrDefault(Punctuality.RETURNED, 0),
                held,
                excluded);
    }

    /** Owes, unless an administrator lets a file count. */
    private static boolean undecided(UnitStatusEntry unitStatusEntry) {
        Punctuality punctuality = unitStatusEntry.status().mark();
        return unitStatusEntry.held() > 0
                && (punctuality == Punctuality.MISSING || punctuality == Punctuality.RETURNED);
    }

    /** How many of how many. */
    public String fraction() {
        return received + "/" + expected;
    }

    /** Whether nobody owes anything. */
    boolean complete() {
        return received == expected;
    }

    /** For example: 19 of 21 received, 1 missing, 1 returned. */
    public String sentence(Locale locale) {
        Messages messages = new Messages("overview", locale);
        StringJoiner sentence = new StringJoiner(", ");
        sentence.add(messages.text("headline.received", fraction()));
        Map<String, Integer> others = new LinkedHashMap<>();
        others.put("late", late);
        others.put("missing", missing);
        others.put("returned", returned);
        others.put("held", held);
        others.put("excluded", excluded);
        others.forEach((word, count) -> {
            if (count > 0) {
                sentence.add(messages.text("headline." + word, count));
            }
        });
        return sentence.toString();
    }
}
