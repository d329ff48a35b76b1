package vn.kontum.report.edge.console;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kontum.report.edge.console.account.Account;
import vn.kontum.report.edge.console.account.Accounts;
import vn.kontum.report.edge.console.account.NewAccount;
import vn.kontum.report.edge.console.account.OneTimePassword;
import vn.kontum.report.edge.console.account.Role;
import vn.kontum.report.edge.console.words.Writing;

/** Who may sign in, and as what. */
@Controller
final class AccountsController {
    private final Accounts accounts;

    AccountsController(Accounts accounts) {
        this.accounts = accounts;
    }

    /** @param self whether it is the reader's own */
    record Row(
            String name,
            String fullName,
            Mark state,
            String role,
            String created,
            String lastSignIn,
            boolean enabled,
            boolean self,
            List<Choice> roles) {
        static Row of(Account account, String reader, Writing writing) {
            return new Row(
                    account.name(),
                    account.fullName(),
                    account.enabled()
                            ? new Mark("good", "good", writing.text("account.enabled"))
                            : new Mark("out", "idle", writing.text("account.disabled")),
                    writing.text("role." + account.role()),
                    writing.text("account.created.by", writing.moment(account.createdAt()), account.createdBy()),
                    account.lastSignIn().map(writing::moment).orElse(writing.text("account.never")),
                    account.enabled(),
                    account.name().equals(reader),
                    choices(account.role(), writing));
        }
    }

    private static List<Choice> choices(Role chosen, Writing writing) {
        return Stream.of(Role.values())
                .map(r -> new Choice(r.name(), writing.text("role." + r), r == chosen))
                .toList();
    }

    /** What the forms of this page send. */
    record Form(String name, String fullName, String role, String enabled, String reason) {
        Form(
                @Nullable String name,
                @Nullable String fullName,
                @Nullable String role,
                @Nullable String enabled,
                @Nullable String reason) {
            this.name = ActForm.given(name);
            this.fullName = ActForm.given(fullName);
            this.role = ActForm.given(role);
            this.enabled = ActForm.given(enabled);
            this.reason = ActForm.given(reason);
        }

        Role chosen() {
            return Stream.of(Role.values())
                    .filter(r -> r.name().equals(role))
                    .findFirst()
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        }

        Accounts.By by(Visitor visitor) {
            return new Accounts.By(visitor.user().signature(), reason.strip());
        }
    }

    @GetMapping("/accounts")
    String list(Visitor visitor, Model model) {
        model.addAttribute(
                "rows",
                accounts.all().stream()
                        .map(a -> Row.of(a, visitor.user().name(), visitor.writing()))
                        .toList());
        model.addAttribute("roles", choices(Role.VIEW, visitor.writing()));
        return "console/accounts";
    }

    @PostMapping("/accounts/new")
    String create(Form form, Visitor visitor, RedirectAttributes next) {
        return visitor.reply(next, "/accounts", () -> {
            String password = OneTimePassword.generate();
            accounts.create(new NewAccount(form.name(), form.fullName(), password, form.chosen()), form.by(visitor));
            return visitor.writing().text("account.create.done", form.name(), password);
        });
    }

    @PostMapping("/accounts/{name}/role")
    String role(@PathVariable String name, Form form, Visitor visitor, RedirectAttributes next) {
        return visitor.reply(next, "/accounts", () -> {
            accounts.role(name, form.chosen(), form.by(visitor));
            return visitor.writing().text("account.role.done", name);
        });
    }

    @PostMapping("/accounts/{name}/enabled")
    String enabled(@PathVariable String name, Form form, Visitor visitor, RedirectAttributes next) {
        boolean enabled = form.enabled().equals("yes");
        return visitor.reply(next, "/accounts", () -> {
            accounts.enabled(name, enabled, form.by(visitor));
            return visitor.writing().text(enabled ? "account.enable.done" : "account.disable.done", name);
        });
    }

    @PostMapping("/accounts/{name}/password")
    String password(@PathVariable String name, Form form, Visitor visitor, RedirectAttributes next) {
        return visitor.reply(next, "/accounts", () -> {
            String password = OneTimePassword.generate();
            accounts.resetPassword(name, password, form.by(visitor));
            return visitor.writing().text("account.password.done", name, password);
        });
    }
}
