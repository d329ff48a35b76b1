package vn.kontum.report.catalogue.expression;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.kontum.report.catalogue.expression.Expression.Name;
import vn.kontum.report.catalogue.expression.Expression.Value;

/**
 * The values of an operation's operands; one without a value leaves the operation without one, as an error does in
 * Excel.
 */
record Operands(List<Value> values) {

    static Operands of(List<ExpressionNode> nodes, Map<Name, BigDecimal> figures) {
        return new Operands(nodes.stream().map(node -> node.evaluate(figures)).toList());
    }

    Value numbers(Function<List<BigDecimal>, Value> operation) {
        return absent().orElseGet(() -> operation.apply(
                values.stream().map(value -> value.number().orElseThrow()).toList()));
    }

    Value truths(Function<List<Boolean>, Value> operation) {
        return absent().orElseGet(() -> operation.apply(
                values.stream().map(value -> value.truth().orElseThrow()).toList()));
    }

    private Optional<Value> absent() {
        return values.stream().filter(Value::absent).findFirst();
    }
}
