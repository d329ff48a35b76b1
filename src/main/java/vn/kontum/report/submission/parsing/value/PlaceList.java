package vn.kontum.report.submission.parsing.value;

import java.util.List;
import java.util.stream.Collectors;

/** Places as a sentence lists them: the first ones, and dots where there are more. */
public final class PlaceList {
    private static final int MOST = 20;

    private PlaceList() {}

    /** The first twenty. */
    public static String of(List<String> places) {
        return of(places, ", ", MOST);
    }

    /** As many as {@code most} says. */
    public static String of(List<String> places, String separator, int most) {
        String shown = places.stream().limit(most).collect(Collectors.joining(separator));
        return places.size() > most ? shown + separator + "\u2026" : shown;
    }
}
