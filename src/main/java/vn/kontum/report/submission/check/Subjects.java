package vn.kontum.report.submission.check;

import java.util.List;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.Variable;

/** Which variables a rule means: by code, by nature ({@code FLOW}), or all ({@code *}). */
record Subjects(List<String> wanted) {

    static Subjects of(Rule rule) {
        return new Subjects(rule.subjects());
    }

    boolean include(Variable variable) {
        return wanted.contains("*")
                || wanted.contains(variable.code())
                || wanted.contains(variable.nature().name());
    }
}
