package vn.kontum.report.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kontum.report.TestClock;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.audit.AuditEvent;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.FrozenCatalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.web.security.AccountService.AccountActor;

class AccountServiceTest {
    private static final AccountActor LAN = new AccountActor("Lan (lan)", "needed");
    /** With the least rounds there are, as {@link TestAccounts}: a hundredth of the time. */
    private static final PasswordEncoder ENCODER =
            new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(4)));

    private static final PasswordStrengthEstimator STRENGTH = new PasswordStrengthEstimator(FrozenCatalogue.read());

    private AuditRepository audit;
    private AccountRepository store;
    private AccountService accounts;

    @BeforeEach
    void open() {
        JdbcTemplate jdbc = new JdbcTemplate(TestDatabase.fresh());
        audit = new AuditRepository(jdbc);
        store = new AccountRepository(jdbc);
        TransactionTemplate transaction =
                new TransactionTemplate(new JdbcTransactionManager(Objects.requireNonNull(jdbc.getDataSource())));
        TestClock clock = new TestClock(Instant.parse("2021-03-20T02:00:00Z"));
        accounts = new AccountService(
                store,
                new SignInAttemptRepository(JdbcClient.create(jdbc)),
                new AuditedAccountChange(store, audit, transaction, clock),
                new PasswordPolicy(() -> STRENGTH),
                ENCODER,
                clock);
    }

    @Test
    void theFirstAccountIsAnAdministratorAndTheLogSaysSo() {
        accounts.setUp(first(), "first set-up");

        assertThat(accounts.find("lan")).get().extracting(Account::role).isEqualTo(Role.ADMIN);
        assertThat(audit.newest(1).get(0).act())
                .isEqualTo(new AuditEvent(
                        Instant.parse("2021-03-20T02:00:00Z"),
                        "Lan (lan)",
                        "account-setup",
                        "account lan",
                        "first set-up",
                        "ADMIN"));
        assertThat(audit.faults()).isEmpty();
    }

    @Test
    void ofTwoFirstAccountsAtOnceOneIsMade() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        Callable<Boolean> attempt = () -> {
            try {
                accounts.setUp(new NewAccount(name(), "Lan", "four words in a row", Role.ADMIN), "race");
                return true;
            } catch (AccountRejectedException e) {
                return false;
            }
        };

        List<Future<Boolean>> made = threads.invokeAll(List.of(attempt, attempt, attempt, attempt));

        long successes = 0;
        for (Future<Boolean> one : made) {
            successes += one.get() ? 1 : 0;
        }
        threads.shutdown();
        assertThat(successes).isEqualTo(1);
        assertThat(accounts.all()).hasSize(1);
    }

    private static String name() {
        return "p" + Thread.currentThread().getId();
    }

    @Test
    void passwordsAreKeptHashed() {
        accounts.setUp(first(), "first set-up");

        assertThat(store.passwordHash("lan")).get().asString().startsWith("{bcrypt}");
    }

    @Test
    void aChosenPasswordHasToBeReplaced() {
        accounts.setUp(first(), "first set-up");
        accounts.create(new NewAccount("an", "An", "borrowed for a day", Role.VIEW), LAN);
        Account borrowed = accounts.find("an").orElseThrow();

        change(borrowed, "borrowed for a day", "my very own words");

        assertThat(borrowed.mustChange()).isTrue();
        assertThat(accounts.find("an")).get().extracting(Account::mustChange).isEqualTo(false);
    }

    @Test
    void everyChangeEndsOlderSessions() {
        accounts.setUp(first(), "first set-up");
        accounts.create(new NewAccount("an", "An", "borrowed for a day", Role.ADMIN), LAN);

        accounts.role("an", Role.VIEW, LAN);
        accounts.enabled("an", false, LAN);
        accounts.resetPassword("an", "một lần nữa cho hôm nay", LAN);

        assertThat(accounts.find("an")).get().extracting(Account::stamp).isEqualTo(4);
    }

    @Test
    void whatIsSoAlreadyIsRefusedAndNotLogged() {
        accounts.setUp(first(), "first set-up");
        accounts.create(new NewAccount("an", "An", "borrowed for a day", Role.VIEW), LAN);

        assertThatThrownBy(() -> accounts.role("an", Role.VIEW, LAN)).hasMessageContaining("NOTHING_CHANGES");
        assertThatThrownBy(() -> accounts.enabled("an", true, LAN)).hasMessageContaining("NOTHING_CHANGES");
        assertThat(accounts.find("an")).get().extracting(Account::stamp).isEqualTo(1);
        assertThat(audit.newest(9)).hasSize(2);
    }

    @Test
    void theLastAdministratorStays() {
        accounts.setUp(first(), "first set-up");

        assertThatThrownBy(() -> accounts.role("lan", Role.OPERATE, LAN)).hasMessageContaining("LAST_ADMINISTRATOR");
        assertThatThrownBy(() -> accounts.enabled("lan", false, LAN)).hasMessageContaining("LAST_ADMINISTRATOR");
        assertThat(accounts.find("lan")).get().extracting(Account::role).isEqualTo(Role.ADMIN);
        assertThat(audit.newest(9)).hasSize(1);
    }

    private void change(Account own, String old, String password) {
        accounts.changePassword(own, new AccountService.PasswordChange(old, password, "replaced"), "192.0.2.1");
    }

    /** Five attempts in 15 minutes, as when signing in: who finds an open session does not guess the password there. */
    @Test
    void theOldPasswordIsNotGuessedInAnOpenSession() {
        accounts.setUp(first(), "first set-up");
        Account lan = accounts.find("lan").orElseThrow();
        for (int attempt = 1; attempt <= 5; attempt++) {
            String guess = "guess " + attempt;
            assertThatThrownBy(() -> change(lan, guess, "four other words")).hasMessageContaining("PASSWORD_WRONG");
        }

        assertThatThrownBy(() -> change(lan, "four words in a row", "four other words"))
                .hasMessageContaining("PASSWORD_ATTEMPTS");
    }

    @Test
    void theOldPasswordIsAskedForAndMustNotComeBack() {
        accounts.setUp(first(), "first set-up");
        Account lan = accounts.find("lan").orElseThrow();

        assertThatThrownBy(() -> change(lan, "wrong", "four other words")).hasMessageContaining("PASSWORD_WRONG");
        assertThatThrownBy(() -> change(lan, "four words in a row", "four words in a row"))
                .hasMessageContaining("PASSWORD_REPEATED");
    }

    @ParameterizedTest
    @CsvSource({
        "a, Lan, four words in a row, NAME_FORM",
        "<script>, Lan, four words in a row, NAME_FORM",
        "lan, <b>Lan</b>, four words in a row, FULL_NAME_FORM",
        "lan, Lan, short, PASSWORD_SHORT",
        "thanh, Lan, my name is Thanh, PASSWORD_LIKE_NAME",
        "lan, Lan, aaaaaaaaaaaa, PASSWORD_LIKE_NAME",
        "lan, Lan, matkhau2021, PASSWORD_GUESSABLE",
        "lan, Lan, Mật khẩu 2021, PASSWORD_GUESSABLE",
        "lan, Lan, Đắk Hà 2021, PASSWORD_GUESSABLE",
        "lan, Lan, Kontum@2021Q4, PASSWORD_GUESSABLE",
        "lan, Lan, P@ssw0rd2021, PASSWORD_GUESSABLE",
        "lan, Lan, anhyeuem123, PASSWORD_GUESSABLE",
        "lan, Lan, Nghiquyet01, PASSWORD_GUESSABLE",
        "lan, Lan, qwertyuiop, PASSWORD_GUESSABLE",
        "lan, Lan, sokhdt2021, PASSWORD_GUESSABLE",
        "lan, Lan, Nông nghiệp 2021, PASSWORD_GUESSABLE",
        "lan, Lan, Gia Lai 2021, PASSWORD_GUESSABLE",
        "lan, Lan, Duy Tân @2021, PASSWORD_GUESSABLE",
        "lan, Lan, Lê Thị Hồng 1985, PASSWORD_GUESSABLE",
        "lan, Lan, toiyeuvietnam, PASSWORD_GUESSABLE",
        "lan, Lan, aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggggggggghhhhh, PASSWORD_LONG"
    })
    void namesAndPasswordsThatWillNotDoAreRefused(String name, String fullName, String password, String why) {
        assertThatThrownBy(() -> accounts.create(new NewAccount(name, fullName, password, Role.VIEW), LAN))
                .hasMessageContaining(why);
    }

    /** Of every place, figure and indicator of the catalogue, as people write them into passwords. */
    @ParameterizedTest
    @ValueSource(strings = {"%s2021", "%s@123", "%s Q4/2021", "%s", "Quy4.%s"})
    void passwordsMadeOfTheNamesInTheCatalogueAreRefused(String pattern) {
        Catalogue catalogue = FrozenCatalogue.read();
        List<String> all = Stream.of(
                        catalogue.units().stream().map(Unit::nameVi),
                        catalogue.units().stream()
                                .map(unit -> unit.nameVi().replaceFirst("^(Xã|Thị trấn|Phường) ", "")),
                        catalogue.variables().stream().map(Variable::nameVi),
                        catalogue.indicators().stream().map(Indicator::nameVi))
                .flatMap(some -> some)
                .toList();

        List<String> names = IntStream.range(0, all.size())
                .filter(i -> i % 7 == 3)
                .mapToObj(all::get)
                .toList();
        List<String> accepted = Stream.concat(names.stream(), names.stream().map(name -> name.replace(" ", "")))
                .map(pattern::formatted)
                .filter(password -> !STRENGTH.guessable(password))
                .toList();

        assertThat(accepted).isEmpty();
        assertThat(names).hasSizeGreaterThan(50);
    }

    @Test
    void twoNamesOfTheCatalogueAreNoPassword() {
        List<String> communes = FrozenCatalogue.read().units().stream()
                .filter(unit -> unit.level() == Unit.Level.COMMUNE)
                .map(unit -> unit.nameVi().replaceFirst("^(Xã|Thị trấn|Phường) ", ""))
                .toList();

        assertThat(IntStream.range(1, communes.size())
                        .mapToObj(i -> communes.get(i - 1) + " " + communes.get(i) + " 2021"))
                .allMatch(STRENGTH::guessable);
    }

    @Test
    void passwordsThatTheProgramMakesWillDoAndAreNeverTheSame() {
        String password = OneTimePasswordGenerator.generate();

        assertThat(password).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}").isNotEqualTo(OneTimePasswordGenerator.generate());
        assertThat(STRENGTH.guessable(password)).isFalse();
    }

    @Test
    void aSentenceOfManyWordsWillDo() {
        String password = "C\u00f3 con v\u1ecbt xanh b\u01a1i 7 v\u00f2ng quanh h\u1ed3";

        assertThat(STRENGTH.guessable(password)).isFalse();
    }

    @Test
    void namesAreTheSameInAnyCase() {
        accounts.setUp(first(), "first set-up");

        assertThatThrownBy(() -> accounts.create(new NewAccount(" LAN ", "Lan", "borrowed for a day", Role.VIEW), LAN))
                .hasMessageContaining("NAME_TAKEN");
    }

    private static NewAccount first() {
        return new NewAccount("lan", "Lan", "four words in a row", Role.ADMIN);
    }
}
