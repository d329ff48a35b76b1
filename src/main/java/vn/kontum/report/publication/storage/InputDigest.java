package vn.kontum.report.publication.storage;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.InputSnapshot;

/**
 * One hash over everything that a report says; equal digests mean equal reports. Numbers of editions and rows are left
 * out: they differ between machines.
 */
public final class InputDigest {
    private final StringBuilder text = new StringBuilder();

    private InputDigest() {}

    /**
     * The digest of a snapshot with the versions of everything that shapes the report. The state of an edition is no part of
     * it; editions that were final from the start have a digest that says so, see {@link #all}.
     */
    public static String of(InputSnapshot snapshot, Map<String, String> versions) {
        return of(snapshot, Edition.State.DRAFT, versions);
    }

    /**
     * What an edition may have that was made from a snapshot: earlier versions of the program had another state in it for final ones, and
     * nothing of what was returned.
     */
    public static Set<String> all(InputSnapshot snapshot, Map<String, String> versions) {
        InputSnapshot earlier = snapshot.withoutReturns();
        return Set.of(Edition.State.DRAFT, Edition.State.FINAL).stream()
                .flatMap(state -> Stream.of(of(snapshot, state, versions), of(earlier, state, versions)))
                .collect(Collectors.toSet());
    }

    private static String of(InputSnapshot snapshot, Edition.State state, Map<String, String> versions) {
        InputDigest digest = new InputDigest();
        digest.line("period", snapshot.period().code(), state.name());
        new TreeMap<>(versions).forEach((what, version) -> digest.line("version", what, version));
        snapshot.versions()
                .forEach(v -> digest.line(
                        "input",
                        v.unit(),
                        v.period().code(),
                        v.version(),
                        v.sha256(),
                        v.fileName(),
                        v.receivedAt(),
                        v.firstReceivedAt()));
        snapshot.statuses()
                .forEach(s -> digest.line(
                        "standing", s.unit(), s.period().code(), s.mark(), s.daysLate(), s.versions(), s.reason()));
        snapshot.statuses()
                .forEach(s -> s.returns()
                        .ifPresent(
                                r -> digest.line("returns", s.unit(), s.period().code(), DigestText.of(r))));
        snapshot.warnings().forEach(w -> digest.line("warning", w.unit(), w.period(), DigestText.of(w.finding())));
        snapshot.waivers()
                .forEach(w -> digest.line(
                        "waiver",
                        w.unit(),
                        w.period(),
                        w.rule(),
                        w.author(),
                        w.reason(),
                        new TreeSet<>(w.variables())));
        new TreeMap<>(snapshot.lastYear())
                .forEach((indicator, figure) -> digest.line("last-year", indicator, DigestText.of(figure)));
        snapshot.background()
                .earlierYears()
                .forEach(v -> digest.line("earlier-year", v.unit(), v.period().code(), v.version(), v.sha256()));
        new TreeMap<>(snapshot.background().estimates())
                .forEach((indicator, estimate) -> digest.line("estimate", indicator, estimate));
        snapshot.explanations()
                .forEach(e -> digest.line("explanation", e.unit(), e.period(), DigestText.of(e.explanation())));
        return Sha256.of(digest.text.toString());
    }

    private void line(Object... fields) {
        for (Object field : fields) {
            String value = field.toString();
            text.append(value.length()).append(':').append(value).append(' ');
        }
        text.append('\n');
    }
}
