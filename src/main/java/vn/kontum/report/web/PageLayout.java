package vn.kontum.report.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kontum.report.web.security.ConsoleUser;
import vn.kontum.report.web.security.Role;

/**
 * What every page shows around its own content.
 *
 * @param here path and query of the page, to come back to
 * @param theme {@code auto}, {@code light} or {@code dark}
 */
record PageLayout(Optional<ConsoleUser> user, String here, String language, String theme, List<Item> items) {
    private static final List<String> SECTIONS = List.of(
            "overview",
            "matrix",
            "quarantine",
            "findings",
            "runs",
            "schedule",
            "reports",
            "indicators",
            "notifications",
            "audit",
            "checks",
            "accounts");

    /** A line of the navigation. */
    record Item(String key, String path, boolean current) {}

    /** @param path empty on pages that are nowhere */
    static PageLayout of(Optional<ConsoleUser> user, String path, String query, String language, String theme) {
        boolean administers = user.filter(u -> u.may(Role.ADMIN)).isPresent();
        boolean looks = user.filter(u -> u.may(Role.VIEW)).isPresent();
        Stream<String> keys = looks ? SECTIONS.stream() : Stream.of("own");
        List<Item> items = keys.filter(key -> administers || !key.equals("accounts"))
                .map(key -> item(key, path))
                .toList();
        String own = path.isEmpty() ? "/" : path;
        String here = query.isEmpty() ? own : own + "?" + query;
        return new PageLayout(user, here, language, theme, user.isPresent() ? items : List.of());
    }

    private static Item item(String key, String path) {
        String own = key.equals("overview") ? "/" : "/" + key;
        boolean current = path.equals(own) || path.startsWith(own + "/") && own.length() > 1 || related(key, path);
        return new Item(key, own, current);
    }

    private static boolean related(String key, String path) {
        return key.equals("runs") && path.startsWith("/rerun") || key.equals("matrix") && path.startsWith("/units/");
    }

    public boolean isSignedIn() {
        return user.isPresent();
    }

    public String getName() {
        return user.map(ConsoleUser::fullName).orElse("");
    }

    /** Whether there is a password here that the person can change. */
    public boolean isAccount() {
        return user.filter(ConsoleUser::hasAccount).isPresent();
    }

    public String getRole() {
        return user.map(u -> u.role().name()).orElse("");
    }

    public boolean isOperates() {
        return user.filter(u -> u.may(Role.OPERATE)).isPresent();
    }

    public boolean isAdministers() {
        return user.filter(u -> u.may(Role.ADMIN)).isPresent();
    }

    /** The theme that the switch leads to. */
    public String getNextTheme() {
        return switch (theme) {
            case "auto" -> "dark";
            case "dark" -> "light";
            default -> "auto";
        };
    }
}
