package vn.kontum.report.publication.basis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Plan;
import vn.kontum.report.catalogue.ReferenceFigure;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.expression.Expression;
import vn.kontum.report.catalogue.limit.FigureBounds;
import vn.kontum.report.intake.storage.Sha256;

/**
 * The part of a catalogue that the report of a period depends on: its units, indicators with their targets, the variables that
 * they and its forms use, rules in force, and the windows of the year up to it. Other periods, spellings of names and remarks for
 * clerks are no part of it.
 */
public final class CatalogueSlice {
    /** Digests of editions before this one covered all files of the catalogue, byte for byte: method 1. */
    public static final int METHOD = 2;

    /** Published population of districts, of whatever year, stands in where a district is silent. */
    private static final String POPULATION = "population_avg";

    private final Catalogue catalogue;
    private final Period period;

    private CatalogueSlice(Catalogue catalogue, Period period) {
        this.catalogue = catalogue;
        this.period = period;
    }

    /** Digest of the slice of a period; equal digests mean that both catalogues give the same report of it. */
    public static String digest(Catalogue catalogue, Period period) {
        return Sha256.of(new CatalogueSlice(catalogue.at(period), period).text());
    }

    private String text() {
        Set<String> variables = variables();
        Set<String> indicators = new HashSet<>();
        catalogue.indicators().forEach(i -> indicators.add(i.code()));
        FigureBounds bounds = catalogue.bounds();
        CanonicalText text = new CanonicalText(period);
        text.add("plan", catalogue.plan(period).stream().map(PlanDocument::of));
        List<String> notCovered = catalogue.plan(period).stream()
                .flatMap(plan -> Stream.concat(plan.notCoveredVi().stream(), plan.notCoveredEn().stream()))
                .toList();
        if (!notCovered.isEmpty()) {
            text.add("not covered", notCovered);
        }
        text.add("units", units());
        text.add("indicators", catalogue.indicators());
        text.add("variables", catalogue.variables().stream().filter(v -> variables.contains(v.code())));
        text.add("rules", catalogue.rules().stream().filter(this::inForce));
        text.add("windows", windows().stream());
        text.add("offices", catalogue.reporters().stream().filter(o -> charged().contains(o.code())));
        text.add("published", catalogue.published().stream().filter(this::compared));
        text.add("plausibilities", bounds.plausibilities().stream().filter(p -> variables.contains(p.variable())));
        text.add("figure limits", bounds.figureLimits().stream().filter(l -> indicators.contains(l.indicator())));
        text.add("limits", bounds.limits().stream().filter(l -> variables.contains(l.variable())));
        text.add("profiles", catalogue.profiles().stream().filter(p -> indicators.contains(p.indicator())));
        return text.toString();
    }

    /** The document of a plan; its indicators are listed apart. */
    private record PlanDocument(
            String number, LocalDate date, String nameVi, String nameEn, String issuerVi, String issuerEn) {
        static PlanDocument of(Plan plan) {
            return new PlanDocument(
                    plan.number(), plan.date(), plan.nameVi(), plan.nameEn(), plan.issuerVi(), plan.issuerEn());
        }
    }

    private List<Unit> units() {
        List<Unit> units = new ArrayList<>(List.of(catalogue.province()));
        units.addAll(catalogue.areas(period));
        units.addAll(catalogue.reportingUnitsOfYear(period));
        return units;
    }

    private List<ReportingWindow> windows() {
        return catalogue.windows().stream()
                .filter(w -> w.period().year() == period.year() && w.period().compareTo(period) <= 0)
                .toList();
    }

    /** Those that a formula of an indicator or of another such variable names, and those that forms of the year ask for. */
    private Set<String> variables() {
        Set<String> known = new HashSet<>();
        catalogue.variables().stream()
                .filter(v -> quarters().anyMatch(v::dueIn)
                        && catalogue.reportingUnits().stream().anyMatch(v::assignedTo))
                .forEach(v -> add(v.code(), known));
        catalogue.indicators().forEach(indicator -> names(indicator.formula()).forEach(code -> add(code, known)));
        return known;
    }

    private void add(String code, Set<String> known) {
        if (known.add(code)) {
            catalogue
                    .variable(code)
                    .ifPresent(variable -> Stream.concat(variable.derivation().stream(), variable.older().stream())
                            .flatMap(CatalogueSlice::names)
                            .forEach(other -> add(other, known)));
        }
    }

    private static Stream<String> names(Expression expression) {
        return expression.names().stream()
                .filter(name -> name.kind() != Expression.Name.Kind.FACT)
                .map(Expression.Name::code);
    }

    private Stream<Period> quarters() {
        return Stream.iterate(new Period(period.year(), 1), quarter -> quarter.compareTo(period) <= 0, Period::next);
    }

    private boolean inForce(Rule rule) {
        return windows().stream().anyMatch(w -> !w.from().isBefore(rule.validFrom()));
    }

    private Set<String> charged() {
        Set<String> codes = new HashSet<>();
        for (Indicator indicator : catalogue.indicators()) {
            codes.add(indicator.owner());
            codes.addAll(indicator.otherReporters());
        }
        return codes;
    }

    private boolean compared(ReferenceFigure figure) {
        boolean lastYear = figure.when().startsWith(Integer.toString(period.year() - 1));
        return lastYear
                        && figure.standing().comparable()
                        && figure.unit().equals(catalogue.province().code())
                || figure.code().equals(POPULATION);
    }

    /**
     * Remarks for clerks and for those who edit the catalogue, which no report prints; and how long the definition of an indicator or a
     * rule that is in force in the period stays so.
     */
    static boolean remark(Class<?> type, String component) {
        return component.equals("note") && (type == Variable.class || type == ReferenceFigure.class)
                || component.equals("onForm") && type == Variable.class
                || component.equals("validity") && (type == Indicator.class || type == Rule.class);
    }
}
