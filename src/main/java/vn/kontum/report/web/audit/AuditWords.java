package vn.kontum.report.web.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.kontum.report.audit.AuditEvent;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.publication.narrative.FigureJumps;
import vn.kontum.report.run.JobNames;
import vn.kontum.report.run.confirmation.SecondPerson;
import vn.kontum.report.web.format.UntrustedText;
import vn.kontum.report.web.format.ViewFormatter;

/** Says in words what the audit log writes in codes, which stay the same for ever; what is unknown stays as it is. */
@Component
final class AuditWords {
    /** Acts on something that has a number or a foreign name, which only by chance looks like a code. */
    private static final Set<String> NAMED = Set.of("upload", "history-import", "history-undo");

    /** Acts of which names, numbers and addresses are told that somebody typed. */
    private static final Set<String> TOLD = Set.of(
            "archive",
            "archive-remove",
            "archive-restore",
            "attach-signed",
            "contact",
            "explain",
            "history-import",
            "token-create",
            "token-revoke");

    private final Catalogue catalogue;

    AuditWords(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What was done. */
    String act(String act, ViewFormatter formatter) {
        return word("act." + act, formatter).orElse(act);
    }

    /** What it was done to. */
    String subject(AuditEvent act, ViewFormatter formatter) {
        return NAMED.contains(act.act())
                ? UntrustedText.shown(act.subject())
                : phrase(act.subject(), formatter, part -> Optional.empty());
    }

    /** What is said of it besides. */
    String detail(AuditEvent act, ViewFormatter formatter) {
        if (TOLD.contains(act.act())) {
            return UntrustedText.shown(act.detail());
        }
        boolean ofAccount = act.act().startsWith("account-");
        int typed = act.detail().indexOf(SecondPerson.REQUESTED_BY);
        String coded = typed < 0 ? act.detail() : act.detail().substring(0, typed);
        String said = phrase(
                coded,
                formatter,
                part -> Optional.of("role." + part).filter(role -> ofAccount).flatMap(role -> word(role, formatter)));
        if (typed < 0) {
            return said;
        }
        String first = act.detail().substring(typed + SecondPerson.REQUESTED_BY.length());
        return (said + " " + formatter.text("audit.requested") + " " + UntrustedText.shown(first)).strip();
    }

    /**
     * Words and codes with spaces between them.
     *
     * @param own words of this kind of act for a code, before those of all acts
     */
    private String phrase(String text, ViewFormatter formatter, Function<String, Optional<String>> own) {
        List<String> said = new ArrayList<>();
        boolean number = false;
        for (String part : text.split(" ")) {
            Optional<String> kind = word("audit.word." + part, formatter);
            String spoken = number ? part : kind.or(() -> own.apply(part)).orElseGet(() -> spoken(part, formatter));
            if (!spoken.isEmpty()) {
                said.add(spoken);
            }
            number = !number && kind.isPresent() && !part.equals("unit");
        }
        return UntrustedText.shown(String.join(" ", said));
    }

    private String spoken(String code, ViewFormatter formatter) {
        if (FigureJumps.explains(code)) {
            return catalogue
                    .indicator(FigureJumps.indicator(code))
                    .map(formatter::indicator)
                    .orElse(code);
        }
        int colon = code.indexOf(':');
        return colon > 0
                ? parts(code.substring(0, colon), code.substring(colon + 1), formatter)
                : single(code, formatter);
    }

    /** The scope of a run with what it is about, or a rule with its variable. */
    private String parts(String first, String second, ViewFormatter formatter) {
        if (formatter.has("scope." + first)) {
            return formatter.text("scope." + first, second);
        }
        return catalogue
                .variable(second)
                .map(v -> single(first, formatter) + " \u00B7 " + formatter.variable(v))
                .orElse(first + ":" + second);
    }

    private String single(String code, ViewFormatter formatter) {
        return JobNames.label(code, formatter.locale())
                .or(() -> Period.parse(code).map(formatter::period))
                .or(() -> catalogue.unit(code).map(formatter::unit))
                .or(() -> word("code." + code, formatter))
                .or(() -> word("edition." + code, formatter))
                .or(() -> word("scope." + code, formatter))
                .or(() -> word("act." + code, formatter))
                .orElse(code);
    }

    private static Optional<String> word(String key, ViewFormatter formatter) {
        return formatter.has(key) ? Optional.of(formatter.text(key)) : Optional.empty();
    }
}
