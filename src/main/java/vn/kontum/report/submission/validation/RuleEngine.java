package vn.kontum.report.submission.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.Submission;
import vn.kontum.report.submission.Waivers;
import vn.kontum.report.submission.validation.ProgrammedRule.Suspicion;
import vn.kontum.report.text.Messages;

/**
 * Holds a submission against the rules of the catalogue. A rule over a figure that is missing says nothing: the missing
 * cell is a finding of its own.
 */
public final class RuleEngine {
    private final Catalogue catalogue;
    private final PriorSubmissions history;
    private final Waivers waivers;
    private final Map<String, ProgrammedRule> coded;

    public RuleEngine(Catalogue catalogue, PriorSubmissions history, Waivers waivers, List<ProgrammedRule> coded) {
        this.catalogue = catalogue;
        this.history = history;
        this.waivers = waivers;
        this.coded = coded.stream().collect(Collectors.toMap(ProgrammedRule::name, Function.identity()));
    }

    /** Everything the rules in force for the unit and period find, in the order of the rules. */
    public List<Finding> check(Submission submission) {
        ValidationContext scrutiny = new ValidationContext(catalogue, history, submission);
        return catalogue.rules(scrutiny.unit(), scrutiny.period()).stream()
                .flatMap(rule -> find(rule, scrutiny))
                .toList();
    }

    /** What one rule finds, whether or not it is in force yet: how a new rule is rehearsed. */
    public List<Finding> rehearse(Rule rule, Submission submission) {
        return find(rule, new ValidationContext(catalogue, history, submission)).toList();
    }

    private Stream<Finding> find(Rule rule, ValidationContext scrutiny) {
        return doubts(rule, scrutiny).stream().map(doubt -> finding(rule, scrutiny, doubt));
    }

    private List<Suspicion> doubts(Rule rule, ValidationContext scrutiny) {
        if (rule.expression().isPresent()) {
            boolean broken = rule.expression()
                    .get()
                    .evaluate(scrutiny::figure)
                    .truth()
                    .filter(holds -> !holds)
                    .isPresent();
            return broken ? List.of(new Suspicion(rule.cell(), Map.of())) : List.of();
        }
        return rule.check()
                .map(name -> Optional.ofNullable(coded.get(name))
                        .orElseThrow(() -> new IllegalStateException("[rule " + rule.key() + "] asks for the check '"
                                + name + "', which nobody wrote; known are " + coded.keySet()))
                        .doubts(rule, scrutiny))
                .orElse(List.of());
    }

    private Finding finding(Rule rule, ValidationContext scrutiny, Suspicion doubt) {
        Optional<ReportedValue> reading = place(rule, scrutiny, doubt);
        boolean waived = waived(rule, scrutiny);
        boolean noted = rule.severity() == Rule.Severity.WARN
                && reading.flatMap(ReportedValue::note).isPresent();
        Map<String, Object> words = new java.util.HashMap<>(doubt.words());
        words.putIfAbsent("unit", scrutiny.unit());
        catalogue.variable(doubt.variable()).ifPresent(v -> words.putIfAbsent("variable", v));
        RuleMessageFormatter sentence = new RuleMessageFormatter(scrutiny, words);
        String where = reading.map(r -> r.sheet() + "!" + r.cell() + ": ").orElse("");
        return new Finding(
                rule.id(),
                waived && rule.severity() == Rule.Severity.BLOCK ? Rule.Severity.WARN : rule.severity(),
                reading.map(r -> new Finding.Location(r.sheet(), r.cell())),
                Optional.of(doubt.variable()),
                reading.map(ReportedValue::entered).orElse(""),
                where + sentence.in(Messages.VIETNAMESE, rule.messageVi()),
                sentence.in(Messages.VIETNAMESE, rule.remedyVi()),
                where + sentence.in(Locale.ENGLISH, rule.messageEn()),
                waived || noted);
    }

    /** The cell a doubt is shown at; where the form lacks it, the first of the rule's figures that it has. */
    private static Optional<ReportedValue> place(Rule rule, ValidationContext scrutiny, Suspicion doubt) {
        List<String> wanted = new ArrayList<>(List.of(doubt.variable()));
        wanted.addAll(rule.subjects());
        return wanted.stream()
                .flatMap(code -> scrutiny.reading(code).stream())
                .filter(reading -> !reading.cell().isEmpty())
                .findFirst();
    }

    private boolean waived(Rule rule, ValidationContext scrutiny) {
        String unit = scrutiny.unit().code();
        return waivers.waived(unit, scrutiny.period(), rule.id())
                || waivers.waived(unit, scrutiny.period(), rule.key());
    }
}
