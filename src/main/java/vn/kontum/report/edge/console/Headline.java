package vn.kontum.report.edge.console;

import java.util.List;
import java.util.StringJoiner;
import vn.kontum.report.batch.Board;
import vn.kontum.report.edge.console.words.Writing;
import vn.kontum.report.report.UnitStanding;

/** How many units stand how. */
record Headline(int expected, int received, int late, int missing, int returned, int held, int excluded) {
    static Headline of(List<Board.Place> places) {
        int excluded = count(places, UnitStanding.Mark.EXCLUDED);
        int late = count(places, UnitStanding.Mark.LATE);
        int turned = count(places, UnitStanding.Mark.RETURNED);
        int held = (int) places.stream()
                .filter(p -> p.standing().mark() == UnitStanding.Mark.RETURNED && p.held() > 0)
                .count();
        return new Headline(
                places.size() - excluded,
                count(places, UnitStanding.Mark.ON_TIME) + late,
                late,
                count(places, UnitStanding.Mark.MISSING),
                turned - held,
                held,
                excluded);
    }

    private static int count(List<Board.Place> places, UnitStanding.Mark mark) {
        return (int) places.stream().filter(p -> p.standing().mark() == mark).count();
    }

    String fraction() {
        return received + "/" + expected;
    }

    boolean complete() {
        return received == expected;
    }

    /** For example: 19 of 21 received, 1 missing, 1 returned. */
    String sentence(Writing writing) {
        StringJoiner sentence = new StringJoiner(", ");
        sentence.add(writing.text("headline.received", fraction()));
        part(sentence, "headline.late", late, writing);
        part(sentence, "headline.missing", missing, writing);
        part(sentence, "headline.returned", returned, writing);
        part(sentence, "headline.held", held, writing);
        part(sentence, "headline.excluded", excluded, writing);
        return sentence.toString();
    }

    private static void part(StringJoiner sentence, String key, int count, Writing writing) {
        if (count > 0) {
            sentence.add(writing.text(key, count));
        }
    }
}
