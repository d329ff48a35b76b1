package vn.kontum.report.catalogue.expression;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An expression as parsed: names are looked up once each, in the order in which they are written. */
record ParsedExpression(String source, ExpressionNode root, Set<Name> names) implements Expression {

    static ParsedExpression of(String source, ExpressionNode root) {
        return new ParsedExpression(source, root, root.names().collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    @Override
    public Value evaluate(Function<Name, Optional<BigDecimal>> figures) {
        Map<Name, BigDecimal> known = new LinkedHashMap<>();
        names.forEach(name -> figures.apply(name).ifPresent(figure -> known.put(name, figure)));
        return known.size() < names.size() ? Value.absent(Value.Absence.MISSING) : root.evaluate(known);
    }

    @Override
    public String excel(Function<Name, String> reference) {
        return root.excel(reference).text();
    }

    @Override
    public Set<Name> names() {
        return Collections.unmodifiableSet(names);
    }

    @Override
    public Optional<LinearRatio> ratio() {
        return root.saysTruth() ? Optional.empty() : LinearRatio.read(root);
    }

    @Override
    public Optional<List<List<LinearInequality>>> clauses() {
        return root.saysTruth() ? LinearClauses.read(root) : Optional.empty();
    }

    @Override
    public boolean saysTruth() {
        return root.saysTruth();
    }

    @Override
    public String toString() {
        return source;
    }
}
