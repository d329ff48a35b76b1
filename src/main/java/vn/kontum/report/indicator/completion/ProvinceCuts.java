package vn.kontum.report.indicator.completion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.expression.Expression.Name;
import vn.kontum.report.catalogue.expression.LinearInequality;
import vn.kontum.report.catalogue.expression.LinearRatio;
import vn.kontum.report.catalogue.expression.LinearTerm;
import vn.kontum.report.catalogue.expression.Rational;

/**
 * Cuts the range of a formula by the rules that the sums of the province must keep: a rule that is a weighted sum of the
 * formula's numerator and denominator bounds their ratio. Other rules of the province leave the range as it is. Where every part
 * in a numerator must not be above a whole in the denominator, neither is their sum, whoever reports them.
 */
final class ProvinceCuts {
    private final Catalogue catalogue;
    private final List<LinearTerm> terms = new ArrayList<>();
    /** What a unit's rules hold to be a part of something, by the part. */
    private final Map<Name, Name> wholes = new HashMap<>();

    ProvinceCuts(Catalogue catalogue) {
        this.catalogue = catalogue;
        catalogue.provinceRules().stream()
                .filter(rule -> rule.severity() == Rule.Severity.BLOCK)
                .forEach(rule -> rule.expression()
                        .flatMap(e -> e.clauses())
                        .ifPresent(clauses -> clauses.stream()
                                .filter(clause -> clause.size() == 1)
                                .map(clause -> clause.get(0))
                                .map(LinearInequality::term)
                                .forEach(terms::add)));
        catalogue.rules().stream()
                .filter(rule -> rule.severity() == Rule.Severity.BLOCK)
                .forEach(rule -> rule.expression()
                        .flatMap(e -> e.clauses())
                        .ifPresent(clauses -> clauses.stream()
                                .filter(clause -> clause.size() == 1)
                                .forEach(clause -> part(clause.get(0).term()))));
    }

    private void part(LinearTerm term) {
        List<Name> names = List.copyOf(term.weights().keySet());
        if (names.size() != 2 || term.constant().signum() != 0) {
            return;
        }
        boolean ordered = term.weight(names.get(0)).equals(Rational.ONE);
        Name part = names.get(ordered ? 0 : 1);
        Name whole = names.get(ordered ? 1 : 0);
        if (term.weight(part).equals(Rational.ONE) && term.weight(whole).equals(Rational.of(-1))) {
            wholes.putIfAbsent(part, whole);
        }
    }

    /** The numerator as at most so many times the denominator, where every part of it has its own whole there. */
    private Optional<LinearTerm> partsOfWholes(LinearRatio ratio) {
        List<Rational> weights =
                ratio.numerator().weights().values().stream().distinct().toList();
        boolean simple = weights.size() == 1
                && weights.get(0).signum() > 0
                && ratio.numerator().constant().signum() == 0
                && ratio.denominator().weights().values().stream().allMatch(Rational.ONE::equals);
        Set<Name> found = new LinkedHashSet<>();
        boolean all = simple
                && ratio.numerator().weights().keySet().stream()
                        .allMatch(part -> Optional.ofNullable(wholes.get(part))
                                .filter(whole ->
                                        ratio.denominator().weight(whole).signum() > 0 && found.add(whole))
                                .isPresent());
        return all
                ? Optional.of(ratio.numerator()
                        .times(Rational.ONE.dividedBy(weights.get(0)))
                        .minus(ratio.denominator()))
                : Optional.empty();
    }

    ExactRange cut(LinearRatio ratio, ExactRange values) {
        ExactRange cut = values;
        for (LinearTerm term : terms) {
            if (stocks(ratio)) {
                cut = cut(term, ratio, cut);
            }
        }
        Optional<LinearTerm> parts = partsOfWholes(ratio);
        return parts.isPresent() ? cut(parts.get(), ratio, cut) : cut;
    }

    /** A rule speaks of one quarter, as a formula over stocks does. */
    private boolean stocks(LinearRatio ratio) {
        return names(ratio).stream()
                .allMatch(name -> catalogue
                        .variable(name.code())
                        .filter(v -> v.nature() == Variable.Nature.STOCK || v.nature() == Variable.Nature.REFERENCE)
                        .isPresent());
    }

    /** term = a · numerator + b · denominator must not be above 0: with a above 0 the ratio is at most -b / a. */
    private static ExactRange cut(LinearTerm term, LinearRatio ratio, ExactRange values) {
        Optional<Rational> a = factor(term, ratio.numerator(), ratio.denominator());
        Optional<Rational> b = factor(term, ratio.denominator(), ratio.numerator());
        boolean made = a.isPresent() && b.isPresent() && made(term, ratio, a.get(), b.get());
        if (!made || a.get().signum() == 0) {
            return values;
        }
        Rational bound = b.get().negate().dividedBy(a.get());
        ExactRange cut = a.get().signum() > 0
                ? new ExactRange(values.low(), values.high().min(bound))
                : new ExactRange(values.low().max(bound), values.high());
        return cut.low().compareTo(cut.high()) <= 0 ? cut : values;
    }

    /** How often a sum goes into a term, told by a name that the other sum does not contain. */
    private static Optional<Rational> factor(LinearTerm term, LinearTerm sum, LinearTerm other) {
        Optional<Rational> byName = sum.weights().keySet().stream()
                .filter(name -> other.weight(name).signum() == 0)
                .findFirst()
                .map(name -> term.weight(name).dividedBy(sum.weight(name)));
        boolean constant = sum.constant().signum() != 0 && other.constant().signum() == 0;
        return byName.isEmpty() && constant ? Optional.of(term.constant().dividedBy(sum.constant())) : byName;
    }

    private static boolean made(LinearTerm term, LinearRatio ratio, Rational a, Rational b) {
        Set<Name> all = names(ratio);
        all.addAll(term.weights().keySet());
        boolean weights = all.stream()
                .allMatch(name -> term.weight(name)
                        .equals(ratio.numerator()
                                .weight(name)
                                .times(a)
                                .plus(ratio.denominator().weight(name).times(b))));
        return weights
                && term.constant()
                        .equals(ratio.numerator()
                                .constant()
                                .times(a)
                                .plus(ratio.denominator().constant().times(b)));
    }

    private static Set<Name> names(LinearRatio ratio) {
        Set<Name> names = new LinkedHashSet<>(ratio.numerator().weights().keySet());
        names.addAll(ratio.denominator().weights().keySet());
        return names;
    }
}
