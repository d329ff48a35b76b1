package vn.kontum.report.submission.validation;

import java.util.List;
import java.util.Map;
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
    }

    /** The name by which rules ask for it: {@code scale-jump}. */
    String name();

    /** Looks at the subjects of a rule. A figure that is missing raises no doubt. */
    List<Suspicion> doubts(Rule rule, ValidationContext scrutiny);
}
