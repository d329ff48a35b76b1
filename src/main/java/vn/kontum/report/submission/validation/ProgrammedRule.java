package vn.kontum.report.submission.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.catalogue.Rule;

/** A check that an expression cannot say. It only suspects; rule, severity and sentence come from the catalogue. */
public interface ProgrammedRule {

    /**
     * Something that looks wrong.
     *
     * @param variable at whose cell it is shown
     * @param words what the sentence of the rule names: numbers, units and variables by the name of their placeholder
     */
    record Suspicion(String variable, Map<String, Object> words) {
        public Suspicion {
            words = Map.copyOf(words);
        }

        /** A number that the sentence names. */
        Optional<BigDecimal> number(String word) {
            return Optional.ofNullable(words.get(word))
                    .filter(BigDecimal.class::isInstance)
                    .map(BigDecimal.class::cast);
        }
    }

    /** The name by which rules ask for it: {@code scale-jump}. */
    String name();

    /**
     * Whether its outcome depends on what other units reported; such a check runs when all files of a run are stored.
     */
    default boolean comparesUnits() {
        return false;
    }

    /** Looks at the subjects of a rule. A figure that is missing raises no doubt. */
    List<Suspicion> doubts(Rule rule, ValidationContext validationContext);
}
