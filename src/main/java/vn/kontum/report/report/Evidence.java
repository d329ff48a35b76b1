package vn.kontum.report.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.submission.Reading;
import vn.kontum.report.submission.SubmissionVersion;

/** Every fact with its source, so that each figure can be followed to a cell. Quarters of one variable of one unit stand together. */
public final class Evidence {
    private record Key(String unit, String variable, Optional<Period> period) {}

    private final List<Source> sources = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private final Map<Key, Integer> positions = new HashMap<>();

    Evidence(Frame frame) {
        Letters letters = new Letters(frame);
        frame.snapshot().versions().stream()
                .sorted(Comparator.comparing(SubmissionVersion::period)
                        .thenComparing(v -> position(frame.units(), v.unit())))
                .forEach(v -> sources.add(new Source(sources.size() + 1, Optional.of(v))));
        sources.add(new Source(sources.size() + 1, Optional.empty()));
        sources.forEach(source -> source.version().ifPresent(v -> stated(frame, source, v, letters)));
        reference(frame);
        sort(frame);
        for (int i = 0; i < facts.size(); i++) {
            Fact fact = facts.get(i);
            positions.put(new Key(fact.unit().code(), fact.variable().code(), fact.period()), i);
        }
    }

    public List<Source> sources() {
        return List.copyOf(sources);
    }

    public List<Fact> facts() {
        return List.copyOf(facts);
    }

    /** Where a fact stands among all, from 0; a fact of the catalogue belongs to every period. */
    public Optional<Integer> position(String unit, String variable, Period period) {
        return Optional.ofNullable(positions.get(new Key(unit, variable, Optional.of(period))))
                .or(() -> Optional.ofNullable(positions.get(new Key(unit, variable, Optional.empty()))));
    }

    private void stated(Frame frame, Source source, SubmissionVersion version, Letters letters) {
        Optional<Unit> unit = frame.catalogue().unit(version.unit());
        for (Reading reading : version.readings()) {
            Optional<Variable> variable = frame.catalogue().variable(reading.variable());
            if (unit.isPresent() && variable.isPresent()) {
                facts.add(new Fact(
                        unit.get(),
                        variable.get(),
                        Optional.of(version.period()),
                        Fact.State.valueOf(reading.status().name()),
                        reading.value(),
                        reading.rawText(),
                        reading.sheet(),
                        reading.cell(),
                        reading.note().orElse(""),
                        source.number(),
                        letters.of(version, reading, variable.get())));
            }
        }
    }

    private void reference(Frame frame) {
        List<Variable> known = frame.catalogue().variables().stream()
                .filter(v -> v.assignment() == Variable.Assignment.REFERENCE)
                .toList();
        for (Unit unit : frame.units()) {
            known.forEach(variable -> unit.fact(variable.code())
                    .ifPresent(value -> facts.add(new Fact(
                            unit,
                            variable,
                            Optional.empty(),
                            Fact.State.REFERENCE,
                            Optional.of(value),
                            value.toPlainString(),
                            "units.csv",
                            "",
                            "",
                            sources.size(),
                            Letter.FINAL))));
        }
    }

    private void sort(Frame frame) {
        Map<String, Integer> units = new HashMap<>();
        frame.units().forEach(u -> units.put(u.code(), units.size()));
        Map<String, Integer> variables = new HashMap<>();
        frame.catalogue().variables().forEach(v -> variables.put(v.code(), variables.size()));
        facts.sort(Comparator.<Fact>comparingInt(
                        f -> units.getOrDefault(f.unit().code(), 0))
                .thenComparingInt(f -> variables.getOrDefault(f.variable().code(), 0))
                .thenComparing(f -> f.period().map(Period::code).orElse("")));
    }

    private static int position(List<Unit> units, String code) {
        for (int i = 0; i < units.size(); i++) {
            if (units.get(i).code().equals(code)) {
                return i;
            }
        }
        return units.size();
    }
}
