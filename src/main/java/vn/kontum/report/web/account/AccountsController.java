package vn.kontum.report.web.account;

import java.util.List;
import java.util.Optional;
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
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.web.ActionForm;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.SelectOption;
import vn.kontum.report.web.StatusBadge;
import vn.kontum.report.web.UnitNameLookup;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.security.Account;
import vn.kontum.report.web.security.AccountService;
import vn.kontum.report.web.security.NewAccount;
import vn.kontum.report.web.security.OneTimePasswordGenerator;
import vn.kontum.report.web.security.Role;

/** Who may sign in, and as what. */
@Controller
final class AccountsController {
    private final AccountService accounts;
    private final UnitNameLookup units;

    AccountsController(AccountService accounts, UnitNameLookup units) {
        this.accounts = accounts;
        this.units = units;
    }

    /** @param self whether it is the reader's own */
    record Row(
            String name,
            String fullName,
            StatusBadge state,
            String role,
            String created,
            String lastSignIn,
            boolean enabled,
            boolean self,
            List<SelectOption> roles) {
        static Row of(Account account, String reader, UnitNameLookup units, ViewFormatter formatter) {
            return new Row(
                    account.name(),
                    account.fullName(),
                    account.enabled()
                            ? new StatusBadge("good", "good", formatter.text("account.enabled"))
                            : new StatusBadge("out", "idle", formatter.text("account.disabled")),
                    formatter.text("role." + account.role())
                            + account.unit()
                                    .map(code -> " \u2013 " + units.name(code, formatter))
                                    .orElse(""),
                    formatter.text("account.created.by", formatter.moment(account.createdAt()), account.createdBy()),
                    account.lastSignIn().map(formatter::moment).orElse(formatter.text("account.never")),
                    account.enabled(),
                    account.name().equals(reader),
                    account.role() == Role.UNIT
                            ? List.of()
                            : choices(account.role(), formatter).stream()
                                    .filter(choice -> !choice.value().equals(Role.UNIT.name()))
                                    .toList());
        }
    }

    private static List<SelectOption> choices(Role chosen, ViewFormatter formatter) {
        return Stream.of(Role.values())
                .map(r -> new SelectOption(r.name(), formatter.text("role." + r), r == chosen))
                .toList();
    }

    /** What the forms of this page send. */
    record AccountForm(String name, String fullName, String role, String enabled, String reason, String unit) {
        AccountForm(
                @Nullable String name,
                @Nullable String fullName,
                @Nullable String role,
                @Nullable String enabled,
                @Nullable String reason,
                @Nullable String unit) {
            this.name = ActionForm.given(name);
            this.fullName = ActionForm.given(fullName);
            this.role = ActionForm.given(role);
            this.enabled = ActionForm.given(enabled);
            this.reason = ActionForm.given(reason);
            this.unit = ActionForm.given(unit);
        }

        Role chosen() {
            return Stream.of(Role.values())
                    .filter(r -> r.name().equals(role))
                    .findFirst()
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        }

        AccountService.AccountActor by(CurrentUser user) {
            return new AccountService.AccountActor(user.user().signature(), reason.strip());
        }
    }

    @GetMapping("/accounts")
    String list(CurrentUser user, Model model) {
        model.addAttribute(
                "rows",
                accounts.all().stream()
                        .map(a -> Row.of(a, user.user().name(), units, user.writing()))
                        .toList());
        model.addAttribute("roles", choices(Role.VIEW, user.writing()));
        model.addAttribute("units", units.choices(Optional.empty(), user.writing()));
        return "console/accounts";
    }

    @PostMapping("/accounts/new")
    String create(AccountForm form, CurrentUser user, RedirectAttributes next) {
        return user.reply(next, "/accounts", () -> {
            String password = OneTimePasswordGenerator.generate();
            Optional<String> unit = Optional.of(form.unit())
                    .filter(code -> form.chosen() == Role.UNIT)
                    .flatMap(units::find)
                    .map(Unit::code);
            accounts.create(new NewAccount(form.name(), form.fullName(), password, form.chosen(), unit), form.by(user));
            return user.writing().text("account.create.done", form.name(), password);
        });
    }

    @PostMapping("/accounts/{name}/role")
    String role(@PathVariable String name, AccountForm form, CurrentUser user, RedirectAttributes next) {
        return user.reply(next, "/accounts", () -> {
            accounts.role(name, form.chosen(), form.by(user));
            return user.writing().text("account.role.done", name);
        });
    }

    @PostMapping("/accounts/{name}/enabled")
    String enabled(@PathVariable String name, AccountForm form, CurrentUser user, RedirectAttributes next) {
        boolean enabled = form.enabled().equals("yes");
        return user.reply(next, "/accounts", () -> {
            accounts.enabled(name, enabled, form.by(user));
            return user.writing().text(enabled ? "account.enable.done" : "account.disable.done", name);
        });
    }

    @PostMapping("/accounts/{name}/password")
    String password(@PathVariable String name, AccountForm form, CurrentUser user, RedirectAttributes next) {
        return user.reply(next, "/accounts", () -> {
            String password = OneTimePasswordGenerator.generate();
            accounts.resetPassword(name, password, form.by(user));
            return user.writing().text("account.password.done", name, password);
        });
    }
}
