package vn.kontum.report.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.security.Account;
import vn.kontum.report.web.security.AccountRejectedException;
import vn.kontum.report.web.security.AccountService;
import vn.kontum.report.web.security.AdditionalSignIn;
import vn.kontum.report.web.security.FirstAdminToken;
import vn.kontum.report.web.security.NewAccount;
import vn.kontum.report.web.security.Role;

/** The first account, the way in, and one's own password. */
@Controller
final class SignInController {
    private static final List<String> REASONS =
            List.of("wrong", "slow", "over", "bye", "ready", "changed", "denied", "provider", "again");

    private final AccountService accounts;
    private final FirstAdminToken token;
    private final List<AdditionalSignIn.Link> links;

    SignInController(AccountService accounts, FirstAdminToken token, ObjectProvider<AdditionalSignIn> additional) {
        this.accounts = accounts;
        this.token = token;
        this.links =
                additional.orderedStream().flatMap(way -> way.links().stream()).toList();
    }

    @GetMapping("/login")
    String signIn(HttpServletRequest request, Model model) {
        if (accounts.none() && links.isEmpty()) {
            return "redirect:/setup";
        }
        model.addAttribute("links", links);
        Optional<String> why = REASONS.stream()
                .filter(reason -> request.getParameter(reason) != null)
                .findFirst();
        why.ifPresent(reason -> model.addAttribute("why", reason));
        return "console/login";
    }

    /** What is shown while a provider ends its own session; the address to go to comes with the request. */
    @GetMapping("/signed-out")
    String signedOut(@RequestAttribute(name = "leaving.next", required = false) @Nullable String next, Model model) {
        model.addAttribute("next", next == null ? "" : next);
        return "console/signed-out";
    }

    @GetMapping("/setup")
    String setUp(@RequestParam(defaultValue = "") String token, Model model) {
        if (!accounts.none()) {
            return "redirect:/login";
        }
        model.addAttribute("token", token);
        return "console/setup";
    }

    /** @param again the same password, typed once more */
    record SetUpForm(String name, String fullName, String password, String again) {
        SetUpForm {
            name = ActionForm.given(name);
            fullName = ActionForm.given(fullName);
            password = ActionForm.given(password);
            again = ActionForm.given(again);
        }
    }

    @PostMapping("/setup")
    String begin(SetUpForm form, HttpServletRequest request, ViewFormatter formatter, Model model) {
        String given = Optional.ofNullable(request.getParameter("token")).orElse("");
        if (!token.admits(given)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        try {
            same(form.password(), form.again());
            accounts.setUp(
                    new NewAccount(form.name(), form.fullName(), form.password(), Role.ADMIN),
                    formatter.text("setup.reason"));
            return "redirect:/login?ready";
        } catch (AccountRejectedException e) {
            model.addAttribute("refusal", e.sentence(formatter));
            model.addAttribute("token", given);
            model.addAttribute("form", new SetUpForm(form.name(), form.fullName(), "", ""));
            return "console/setup";
        }
    }

    @GetMapping("/password")
    String password(CurrentUser user, Model model) {
        requireAccount(user);
        model.addAttribute("account", user.user().name());
        model.addAttribute(
                "mustChange",
                accounts.find(user.user().name()).filter(Account::mustChange).isPresent());
        return "console/password";
    }

    /** @param again the new password, typed once more */
    record PasswordForm(String old, String password, String again) {
        PasswordForm {
            old = ActionForm.given(old);
            password = ActionForm.given(password);
            again = ActionForm.given(again);
        }
    }

    @PostMapping("/password")
    String change(PasswordForm form, CurrentUser user, HttpServletRequest request, RedirectAttributes next)
            throws ServletException {
        requireAccount(user);
        try {
            same(form.password(), form.again());
            Account own = accounts.find(user.user().name()).orElseThrow();
            String reason = user.writing().text("password.reason");
            accounts.changePassword(
                    own,
                    new AccountService.PasswordChange(form.old(), form.password(), reason),
                    request.getRemoteAddr());
        } catch (AccountRejectedException e) {
            next.addFlashAttribute("refusal", e.sentence(user.writing()));
            return "redirect:/password";
        }
        request.logout();
        return "redirect:/login?changed";
    }

    /** People of a provider have no password here. */
    private static void requireAccount(CurrentUser user) {
        if (!user.user().hasAccount()) {
            throw CurrentUser.missing();
        }
    }

    private static void same(String password, String again) {
        if (!password.equals(again)) {
            throw AccountRejectedException.passwordsDiffer();
        }
    }
}
