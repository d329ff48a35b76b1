package vn.kontum.report.submission.part;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.LocalizedArgument;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.explanation.Explanation;

/** What the parts of a form say together. Parts are never weighed against each other: what two of them fill in must be the same. */
public final class PartialForm {
    private final List<FormPart> parts;
    private final Map<String, Source> figures = new LinkedHashMap<>();
    private final List<Overlap> overlaps = new ArrayList<>();

    /** A filled cell and the part that it stands in. */
    public record Source(FormPart part, ReportedValue value) {}

    /**
     * A line that two parts fill in differently.
     *
     * @param variable code of the figure; empty for an explanation
     * @param part the one that arrived later
     * @param cell in the later part
     */
    public record Overlap(
            Optional<String> variable,
            FormPart part,
            Finding.Location cell,
            String entered,
            LocalizedArgument shown,
            FormPart other,
            Finding.Location otherCell,
            LocalizedArgument otherShown) {}

    /** @param parts of one unit and period, with numbers of their own */
    public PartialForm(List<FormPart> parts) {
        this.parts =
                parts.stream().sorted(Comparator.comparing(FormPart::number)).toList();
        this.parts.forEach(part -> part.result().submission().orElseThrow().readings().stream()
                .filter(PartialForm::filled)
                .forEach(value -> take(new Source(part, value))));
        explanationsThatDiffer();
    }

    /** By number. */
    public List<FormPart> parts() {
        return parts;
    }

    /** Every filled cell by the code of its variable. */
    public Map<String, Source> figures() {
        return Map.copyOf(figures);
    }

    public List<Overlap> overlaps() {
        return List.copyOf(overlaps);
    }

    /**
     * Required lines that no part fills in.
     *
     * @param asked what the unit is to fill in, in the order of the form
     */
    public List<Variable> missing(List<Variable> asked) {
        return asked.stream()
                .filter(Variable::required)
                .filter(variable -> !figures.containsKey(variable.code()))
                .toList();
    }

    private static boolean filled(ReportedValue value) {
        return value.status() != ReportedValue.Status.BLANK && value.status() != ReportedValue.Status.NOT_ASKED;
    }

    private void take(Source found) {
        Source before = figures.putIfAbsent(found.value().variable(), found);
        if (before != null && !same(before.value(), found.value())) {
            boolean later = found.part().seq() > before.part().seq();
            Source late = later ? found : before;
            Source early = later ? before : found;
            overlaps.add(new Overlap(
                    Optional.of(found.value().variable()),
                    late.part(),
                    place(late.value()),
                    late.value().entered(),
                    late.value().quoted(),
                    early.part(),
                    place(early.value()),
                    early.value().quoted()));
        }
    }

    private static boolean same(ReportedValue one, ReportedValue other) {
        boolean number = one.value().isPresent() && other.value().isPresent();
        boolean notes =
                one.note().isEmpty() || other.note().isEmpty() || one.note().equals(other.note());
        return one.status() == other.status()
                && notes
                && (number
                        ? one.value().get().compareTo(other.value().get()) == 0
                        : one.rawText().equals(other.rawText()));
    }

    private static Finding.Location place(ReportedValue value) {
        return new Finding.Location(value.sheet(), value.cell());
    }

    private void explanationsThatDiffer() {
        Map<String, FormPart> first = new HashMap<>();
        for (FormPart part : parts) {
            for (Explanation line : part.result().submission().orElseThrow().explanations()) {
                FormPart before = first.putIfAbsent(line.indicator(), part);
                Optional.ofNullable(before)
                        .flatMap(other -> explanation(other, line.indicator()))
                        .filter(other -> differ(other, line))
                        .ifPresent(other -> overlaps.add(new Overlap(
                                Optional.empty(),
                                part,
                                new Finding.Location(line.sheet(), line.cell()),
                                text(line),
                                LocalizedArgument.quoted(text(line)),
                                Objects.requireNonNull(before),
                                new Finding.Location(other.sheet(), other.cell()),
                                LocalizedArgument.quoted(text(other)))));
            }
        }
    }

    private static Optional<Explanation> explanation(FormPart part, String indicator) {
        return part.result().submission().orElseThrow().explanations().stream()
                .filter(line -> line.indicator().equals(indicator))
                .findFirst();
    }

    private static boolean differ(Explanation one, Explanation other) {
        boolean estimates = one.estimate().isPresent()
                && other.estimate().isPresent()
                && one.estimate().get().compareTo(other.estimate().get()) != 0;
        return estimates
                || differ(one.cause(), other.cause())
                || differ(one.measure(), other.measure())
                || differ(one.due(), other.due());
    }

    private static boolean differ(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }

    private static String text(Explanation line) {
        return String.join(
                " ",
                Stream.of(line.estimate().map(Object::toString).orElse(""), line.cause(), line.measure(), line.due())
                        .filter(word -> !word.isEmpty())
                        .toList());
    }
}
