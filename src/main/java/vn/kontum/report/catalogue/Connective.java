package vn.kontum.report.catalogue;

import java.util.List;
import java.util.function.Function;
import vn.kontum.report.catalogue.Expression.Name;

/** How truths are joined; Excel has no implication and no infix words. */
enum Connective {
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
        ExcelText excel(List<Node> parts, Function<Name, String> reference) {
            Node premise = new Node.Connected(NOT, List.of(parts.get(0)));
            return ExcelText.call("OR", List.of(premise, parts.get(1)), reference);
        }
    };

    abstract boolean of(List<Boolean> truths);

    ExcelText excel(List<Node> parts, Function<Name, String> reference) {
        return ExcelText.call(name(), parts, reference);
    }
}
