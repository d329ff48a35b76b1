package vn.kontum.report.catalogue.expression;

import java.util.List;
import java.util.function.Function;
import vn.kontum.report.catalogue.expression.Expression.Name;

/** How truths are joined; Excel has no implication and no infix words. */
enum LogicalOperator {
    AND {
        @Override
        boolean of(List<Boolean> truths) {
            return truths.stream().allMatch(Boolean::booleanValue);
        }
    },
    OR {
        @Override
        boolean of(List<Boolean> truths) {
            return truths.stream().anyMatch(Boolean::booleanValue);
        }
    },
    NOT {
        @Override
        boolean of(List<Boolean> truths) {
            return !truths.get(0);
        }
    },
    IMPLIES {
        @Override
        boolean of(List<Boolean> truths) {
            return !truths.get(0) || truths.get(1);
        }

        @Override
        ExcelFormulaFragment excel(List<ExpressionNode> parts, Function<Name, String> reference) {
            ExpressionNode premise = new ExpressionNode.Logical(NOT, List.of(parts.get(0)));
            return ExcelFormulaFragment.call("OR", List.of(premise, parts.get(1)), reference);
        }
    };

    abstract boolean of(List<Boolean> truths);

    ExcelFormulaFragment excel(List<ExpressionNode> parts, Function<Name, String> reference) {
        return ExcelFormulaFragment.call(name(), parts, reference);
    }
}
