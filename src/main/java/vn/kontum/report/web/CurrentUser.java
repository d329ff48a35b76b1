package vn.kontum.report.web;

import java.text.Normalizer;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.Authority;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.security.AccountRejectedException;
import vn.kontum.report.web.security.ConsoleUser;

/** Who is asking, and in which language to answer. */
public record CurrentUser(ConsoleUser user, ViewFormatter writing) {
    private static final int LONGEST_REASON = 1000;

    /** The one who takes responsibility for an act; refused without a reason. */
    public Actor person(String reason) {
        String given = Normalizer.normalize(reason, Normalizer.Form.NFC).strip();
        return new Actor(
                user.signature(),
                given.length() > LONGEST_REASON ? given.substring(0, LONGEST_REASON) : given,
                authority());
    }

    /** What the person may do. */
    Authority authority() {
        return switch (user.role()) {
            case UNIT, VIEW -> Authority.VIEWER;
            case OPERATE -> Authority.OPERATOR;
            case ADMIN -> Authority.ADMINISTRATOR;
        };
    }

    /** Does what a form asks for and leads on to a page that says how it went; the action returns the sentence to say. */
    public String reply(RedirectAttributes next, String page, Supplier<String> action) {
        return reply(next, page, action, page);
    }

    /** As {@link #reply(RedirectAttributes, String, Supplier)}, with a page of its own for what was done. */
    public String reply(RedirectAttributes next, String page, Supplier<String> action, String done) {
        try {
            next.addFlashAttribute("notice", action.get());
            return "redirect:" + done;
        } catch (RequestRejectedException e) {
            next.addFlashAttribute("refusal", e.onScreen(writing.locale()));
        } catch (AccountRejectedException e) {
            next.addFlashAttribute("refusal", e.sentence(writing));
        }
        return "redirect:" + page;
    }

    /** For addresses of things that are not there. */
    public static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
