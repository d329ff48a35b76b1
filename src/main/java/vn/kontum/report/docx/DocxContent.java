package vn.kontum.report.docx;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a template is filled with.
 *
 * @param places texts by place; none leaves the paragraph out, several repeat it
 * @param sequences by the first part of their places
 */
public record DocxContent(Map<String, List<String>> places, Map<String, DocxSequence> sequences) {
    public DocxContent {
        places = Map.copyOf(places);
        sequences = Map.copyOf(sequences);
    }

    public static DocxContent of(Map<String, List<String>> places) {
        return new DocxContent(places, Map.of());
    }

    /** The texts of a place outside sequences; empty when there is no such place. */
    Optional<List<String>> texts(String place) {
        return Optional.ofNullable(places.get(place));
    }

    boolean has(DocxPlace place) {
        return Optional.ofNullable(sequences.get(place.sequence()))
                .flatMap(sequence -> Optional.ofNullable(sequence.kinds().get(place.kind())))
                .filter(names -> names.contains(place.name()))
                .isPresent();
    }

    /** Every place that a template may use. */
    TreeSet<String> known() {
        TreeSet<String> known = new TreeSet<>(places.keySet());
        sequences.forEach((name, sequence) -> sequence.kinds()
                .forEach((kind, names) -> names.forEach(value -> known.add(name + "." + kind + "." + value))));
        return known;
    }
}
