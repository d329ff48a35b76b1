package vn.kontum.report.submission.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.Implausibility;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.Submission;
import vn.kontum.report.submission.WaiverScope;
import vn.kontum.report.submission.Waivers;
import vn.kontum.report.submission.validation.ProgrammedRule.Suspicion;
import vn.kontum.report.text.Messages;

/**
 * Holds a submission against the rules of the catalogue. A rule over a figure that is missing says nothing: the missing
 * cell is a finding of its own.
 */
public final class RuleEngine {
    /** So many times beyond what is plausible is gross. */
    private static final BigDecimal GROSS = BigDecimal.valueOf(3);

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
        ValidationContext validationContext = new ValidationContext(catalogue, history, submission);
        return validationContext
                .catalogue()
                .rules(validationContext.unit(), validationContext.period(), validationContext::asks)
                .stream()
                .flatMap(rule -> find(rule, validationContext))
                .toList();
    }

    /** The same without the rules that compare units, whose outcome depends on which files are stored already. */
    List<Finding> checkAlone(Submission submission) {
        ValidationContext validationContext = new ValidationContext(catalogue, history, submission);
        return validationContext.catalogue().rules(validationContext.unit(), validationContext.period()).stream()
                .filter(rule ->
                        coded(rule).filter(ProgrammedRule::comparesUnits).isEmpty())
                .flatMap(rule -> find(rule, validationContext))
                .toList();
    }

    /** Ids of the rules that are held against a unit's form. */
    public Set<String> applied(Submission submission) {
        ValidationContext validationContext = new ValidationContext(catalogue, history, submission);
        return validationContext.catalogue().rules(validationContext.unit(), validationContext.period()).stream()
                .map(Rule::id)
                .collect(Collectors.toSet());
    }

    /** What one rule finds, whether or not it is in force yet: how a new rule is rehearsed. */
    List<Finding> rehearse(Rule rule, Submission submission) {
        return find(rule, new ValidationContext(catalogue, history, submission)).toList();
    }

    private Stream<Finding> find(Rule rule, ValidationContext validationContext) {
        return doubts(rule, validationContext).stream().map(doubt -> finding(rule, validationContext, doubt));
    }

    private List<Suspicion> doubts(Rule rule, ValidationContext validationContext) {
        if (rule.expression().isPresent()) {
            boolean broken = rule.expression()
                    .get()
                    .evaluate(validationContext::figure)
                    .truth()
                    .filter(holds -> !holds)
                    .isPresent();
            return broken ? List.of(new Suspicion(rule.cell(), Map.of())) : List.of();
        }
        return coded(rule).map(check -> check.doubts(rule, validationContext)).orElse(List.of());
    }

    private Optional<ProgrammedRule> coded(Rule rule) {
        return rule.check()
                .map(name -> Optional.ofNullable(coded.get(name))
                        .orElseThrow(() -> new IllegalStateException("[rule " + rule.key() + "] asks for the check '"
                                + name + "', which nobody wrote; known are " + coded.keySet())));
    }

    private Finding finding(Rule rule, ValidationContext validationContext, Suspicion doubt) {
        Optional<ReportedValue> reading = place(rule, validationContext, doubt);
        boolean waived = waived(rule, validationContext, doubt.variable());
        boolean noted = rule.severity() == Rule.Severity.WARN
                && reading.flatMap(ReportedValue::note).isPresent();
        Map<String, Object> words = new HashMap<>(doubt.words());
        words.putIfAbsent("unit", validationContext.unit());
        validationContext.catalogue().variable(doubt.variable()).ifPresent(v -> words.putIfAbsent("variable", v));
        RuleMessageFormatter sentence = new RuleMessageFormatter(validationContext, words);
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
                rule.remedyEn().map(text -> sentence.in(Locale.ENGLISH, text)).orElse(""),
                waived || noted,
                implausibility(validationContext, doubt),
                List.of(),
                sentence.forOffice(Messages.VIETNAMESE, rule.messageVi())
                        .map(vi -> new Finding.OfficeMessage(
                                where + vi,
                                where
                                        + sentence.forOffice(Locale.ENGLISH, rule.messageEn())
                                                .orElseThrow())));
    }

    private static Optional<Implausibility> implausibility(ValidationContext validationContext, Suspicion doubt) {
        return doubt.number("expected").map(expected -> {
            boolean gross = validationContext
                    .value(doubt.variable())
                    .filter(value -> far(value, doubt))
                    .isPresent();
            return new Implausibility(expected, gross, Optional.empty());
        });
    }

    /** Several times beyond the ends of what is plausible; a slip of the scale always is. */
    private static boolean far(BigDecimal value, Suspicion doubt) {
        Optional<BigDecimal> low = doubt.number("low");
        Optional<BigDecimal> high = doubt.number("high");
        return low.isEmpty() && high.isEmpty()
                || low.filter(end -> value.multiply(GROSS).compareTo(end) < 0).isPresent()
                || high.filter(end -> value.compareTo(end.multiply(GROSS)) > 0).isPresent();
    }

    /** The cell a doubt is shown at; where the form lacks it, the first of the rule's figures that it has. */
    private static Optional<ReportedValue> place(Rule rule, ValidationContext validationContext, Suspicion doubt) {
        List<String> wanted = new ArrayList<>(List.of(doubt.variable()));
        wanted.addAll(rule.subjects());
        return wanted.stream()
                .flatMap(code -> validationContext.reading(code).stream())
                .filter(reportedValue -> !reportedValue.cell().isEmpty())
                .findFirst();
    }

    /** As a whole, or at the cell of one variable. */
    private boolean waived(Rule rule, ValidationContext validationContext, String variable) {
        Set<String> waived = validationContext.waived(rule.severity() == Rule.Severity.BLOCK ? waivers.now() : waivers);
        return Stream.of(rule.id(), rule.key())
                .anyMatch(name -> waived.contains(name)
                        || waived.contains(WaiverScope.at(name, variable).text()));
    }
}
