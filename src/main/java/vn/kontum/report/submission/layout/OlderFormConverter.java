package vn.kontum.report.submission.layout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.expression.Expression;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.SubmissionVersion;

/**
 * Completes submissions on older forms: a variable that such a form did not ask for takes the figure that follows from what it
 * did ask ({@code older_form} in the catalogue), in the cell that it follows from. What the quarter before the first of the year
 * left over is not known from an older form and counts as 0 there.
 */
public final class OlderFormConverter {
    private final Catalogue catalogue;

    public OlderFormConverter(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The same versions in the same order; only readings of variables with such a rule are replaced. */
    public List<SubmissionVersion> complete(List<SubmissionVersion> versions) {
        List<Variable> following = catalogue.variables().stream()
                .filter(v -> v.older().isPresent())
                .toList();
        if (following.isEmpty()) {
            return versions;
        }
        Map<String, SubmissionVersion> byPeriod = new HashMap<>();
        versions.forEach(version -> byPeriod.put(version.unit() + " " + version.period(), version));
        return versions.stream()
                .map(version -> following.stream().anyMatch(v -> lacks(version, v))
                        ? complete(version, following, byPeriod)
                        : version)
                .toList();
    }

    /** Those variables and all that older forms ask in their place. */
    public Set<String> sources(Set<String> variables) {
        Set<String> sources = new TreeSet<>(variables);
        for (Variable variable : catalogue.variables()) {
            if (variables.contains(variable.code())) {
                variable.older().ifPresent(older -> older.names().forEach(name -> sources.add(name.code())));
            } else if (variable.replacedBy().stream().anyMatch(variables::contains)) {
                sources.add(variable.code());
            }
        }
        return sources;
    }

    private static boolean lacks(SubmissionVersion version, Variable variable) {
        return reading(version, variable.code())
                .filter(r -> r.status() != ReportedValue.Status.NOT_ASKED)
                .isEmpty();
    }

    private SubmissionVersion complete(
            SubmissionVersion version, List<Variable> following, Map<String, SubmissionVersion> versions) {
        List<ReportedValue> readings = new ArrayList<>(version.readings());
        for (Variable variable : following) {
            if (lacks(version, variable)) {
                follow(variable, version, versions).ifPresent(reportedValue -> {
                    readings.removeIf(r -> r.variable().equals(variable.code()));
                    readings.add(reportedValue);
                });
            }
        }
        return new SubmissionVersion(
                version.id(),
                version.unit(),
                version.period(),
                version.version(),
                version.receivedFileSeq(),
                version.fileName(),
                version.sha256(),
                version.receivedAt(),
                version.firstReceivedAt(),
                readings);
    }

    private Optional<ReportedValue> follow(
            Variable variable, SubmissionVersion version, Map<String, SubmissionVersion> versions) {
        Expression older = variable.older().orElseThrow();
        Optional<ReportedValue> source = catalogue.variables().stream()
                .filter(v -> v.replacedBy().contains(variable.code()))
                .flatMap(v -> reading(version, v.code()).stream())
                .findFirst();
        return source.flatMap(from -> older.evaluate(name -> figure(name, version, versions))
                .number()
                .map(value -> new ReportedValue(
                        variable.code(),
                        ReportedValue.Status.NUMBER,
                        Optional.of(value),
                        from.rawText(),
                        from.sheet(),
                        from.cell(),
                        from.note(),
                        Optional.empty())));
    }

    private static Optional<BigDecimal> figure(
            Expression.Name name, SubmissionVersion version, Map<String, SubmissionVersion> versions) {
        if (name.kind() != Expression.Name.Kind.PREVIOUS) {
            return reading(version, name.code()).flatMap(ReportedValue::value);
        }
        Period previous = version.period().previous();
        return version.period().quarter() == 1
                ? Optional.of(BigDecimal.ZERO)
                : Optional.ofNullable(versions.get(version.unit() + " " + previous))
                        .flatMap(before -> reading(before, name.code()))
                        .flatMap(ReportedValue::value);
    }

    private static Optional<ReportedValue> reading(SubmissionVersion version, String variable) {
        return version.readings().stream()
                .filter(r -> r.variable().equals(variable))
                .findFirst();
    }
}
