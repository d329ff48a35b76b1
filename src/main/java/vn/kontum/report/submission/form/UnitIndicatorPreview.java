package vn.kontum.report.submission.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.expression.Expression;
import vn.kontum.report.catalogue.expression.Expression.Name;

/** The indicators that a form's figures go into, and the formula of those that the unit's own figures suffice for. */
final class UnitIndicatorPreview {
    private final Catalogue catalogue;
    private final FormOutline plan;
    private final HiddenSheetLayout places;

    /**
     * @param formula of the quarter over cells of the form; empty where the province has to add other units' figures
     */
    record PreviewedIndicator(Indicator indicator, List<Variable> asked, Optional<String> formula) {}

    UnitIndicatorPreview(Catalogue catalogue, FormOutline plan, HiddenSheetLayout places) {
        this.catalogue = catalogue;
        this.plan = plan;
        this.places = places;
    }

    /** In the order of the resolution; only those that something on the form goes into. */
    List<PreviewedIndicator> all() {
        List<PreviewedIndicator> all = new ArrayList<>();
        for (Indicator indicator : catalogue.indicators()) {
            List<Variable> asked = indicator.variables().stream()
                    .flatMap(code -> parts(code).stream())
                    .distinct()
                    .flatMap(code -> plan.line(code).stream())
                    .map(FormOutline.VariableRow::variable)
                    .toList();
            if (!asked.isEmpty()) {
                all.add(new PreviewedIndicator(indicator, asked, formula(indicator)));
            }
        }
        return all;
    }

    /** What is typed behind a variable. */
    private Set<String> parts(String code) {
        return catalogue
                .variable(code)
                .flatMap(Variable::derivation)
                .map(derivation -> derivation.names().stream().map(Name::code).collect(Collectors.toSet()))
                .orElse(Set.of(code));
    }

    private Optional<String> formula(Indicator indicator) {
        Expression formula = indicator.formula();
        List<String> cells = new ArrayList<>();
        boolean here = !indicator.annualOnly()
                && !indicator.needsBase()
                && formula.names().stream().allMatch(name -> cells(name.code(), cells));
        return here ? Optional.of(guarded(cells, formula.excel(name -> reference(name.code())))) : Optional.empty();
    }

    /** Collects the cells behind a variable; false where the unit does not have one of them. */
    private boolean cells(String code, List<String> cells) {
        for (String part : parts(code)) {
            Optional<String> cell = cell(part);
            if (cell.isEmpty()) {
                return false;
            }
            cells.add(cell.get());
        }
        return true;
    }

    private Optional<String> cell(String code) {
        Optional<String> fact = plan.unit().fact(code).isPresent() ? Optional.of(places.fact(code)) : Optional.empty();
        return plan.line(code).map(HiddenSheetLayout::value).or(() -> fact);
    }

    private String reference(String code) {
        return catalogue
                .variable(code)
                .flatMap(Variable::derivation)
                .map(derivation ->
                        "SUM(" + derivation.excel(name -> cell(name.code()).orElseThrow()) + ")")
                .orElseGet(() -> cell(code).orElseThrow());
    }

    private static String guarded(List<String> cells, String formula) {
        return String.format(
                Locale.ROOT,
                "IF(COUNT(%s)<%d,\"\",IFERROR(ROUND(%s,4),\"[z]\"))",
                String.join(",", cells),
                cells.size(),
                formula);
    }
}
