package vn.kontum.report.batch.outlook;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import vn.kontum.report.batch.Board.Place;
import vn.kontum.report.catalogue.Messages;
import vn.kontum.report.report.UnitStanding.Mark;

/** How many units stand how: the same on the console and on the command line. */
public record Headline(int expected, int received, int late, int missing, int returned, int held, int excluded) {
    /** Counted from every reporting unit of a quarter. */
    public static Headline of(List<Place> places) {
        int held = (int) places.stream().filter(Headline::undecided).count();
        Map<Mark, Integer> count = new EnumMap<>(Mark.class);
        places.stream()
                .filter(p -> !undecided(p))
                .forEach(p -> count.merge(p.standing().mark(), 1, Integer::sum));
        int excluded = count.getOrDefault(Mark.EXCLUDED, 0);
        int late = count.getOrDefault(Mark.LATE, 0);
        return new Headline(
                places.size() - excluded,
                count.getOrDefault(Mark.ON_TIME, 0) + late,
                late,
                count.getOrDefault(Mark.MISSING, 0),
                count.getOrDefault(Mark.RETURNED, 0),
                held,
                excluded);
    }

    /** Owes, unless an administrator lets a file count. */
    private static boolean undecided(Place place) {
        Mark mark = place.standing().mark();
        return place.held() > 0 && (mark == Mark.MISSING || mark == Mark.RETURNED);
    }

    /** How many of how many. */
    public String fraction() {
        return received + "/" + expected;
    }

    /** Whether nobody owes anything. */
    public boolean complete() {
        return received == expected;
    }

    /** For example: 19 of 21 received, 1 missing, 1 returned. */
    public String sentence(Locale locale) {
        Messages messages = new Messages("outlook", locale);
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
