package vn.kontum.report.submission;

import java.util.Optional;
import vn.kontum.report.catalogue.Rule;

/**
 * What a waiver lets pass: a rule, one of its lines, or a finding code, wherever it is found in a file or at the cell of one
 * variable. Written {@code R48} or {@code R48:insured_persons}.
 *
 * @param rule id of a rule, key of one of its lines, or a finding code
 * @param variable code of the variable; empty for every cell
 */
public record WaiverScope(String rule, Optional<String> variable) {
    private static final char AT = ':';

    /** The scope as it is written. */
    public static WaiverScope of(String text) {
        int at = text.indexOf(AT);
        return at < 0
                ? new WaiverScope(text, Optional.empty())
                : new WaiverScope(text.substring(0, at), Optional.of(text.substring(at + 1)));
    }

    /** Of a finding at one cell. */
    public static WaiverScope at(String rule, String variable) {
        return new WaiverScope(rule, Optional.of(variable));
    }

    public String text() {
        return variable.map(code -> rule + AT + code).orElse(rule);
    }

    /** Whether it is about a rule, or one of its lines. */
    public boolean names(Rule other) {
        return other.id().equals(rule) || other.key().equals(rule);
    }
}
