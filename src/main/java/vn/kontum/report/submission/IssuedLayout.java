package vn.kontum.report.submission;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.intake.Sha256;

/**
 * What one form asked for, in the order of its lines, as it was issued. Its text is stored under its hash, and the hash is
 * written into the form ({@link FormLayout#MARK_LAYOUT}). The text of the first version is the codes of the variables, one a
 * line; later versions add places to it.
 */
public record IssuedLayout(String text) {
    /** Codes of the variables that the form asked for, in the order of the form. */
    public Set<String> codes() {
        return text.lines()
                .map(line -> line.split(" ", 2)[0])
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The layout that asks for variables in the order given. */
    public static IssuedLayout of(List<Variable> variables) {
        return ofCodes(variables.stream().map(Variable::code).toList());
    }

    public static IssuedLayout ofCodes(Collection<String> codes) {
        return new IssuedLayout(String.join("\n", codes));
    }

    /** The text with this hash among several; empty when none has it. */
    static Optional<IssuedLayout> withHash(String hash, IssuedLayout... layouts) {
        return Arrays.stream(layouts)
                .filter(layout -> layout.hash().equalsIgnoreCase(hash))
                .findFirst();
    }

    /** SHA-256 of the text, in hexadecimal. */
    public String hash() {
        return Sha256.of(text);
    }

    boolean asks(String variable) {
        return codes().contains(variable);
    }
}
