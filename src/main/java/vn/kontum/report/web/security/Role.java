package vn.kontum.report.web.security;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What an account may do; each role includes the ones before it. */
public enum Role {
    /** A unit, and what concerns itself: its form, its files, its answers, nothing of others. */
    UNIT,
    /** Looks at everything, downloads, changes nothing but the own password. */
    VIEW,
    /** The day's work: collect, run again, stop, return, waive, decide about quarantined files. */
    OPERATE,
    /** What makes a report official or changes who counts; accounts. */
    ADMIN;

    boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /** Its own authority and those of the roles it includes. */
    public List<GrantedAuthority> authorities() {
        return Stream.of(values())
                .filter(this::includes)
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }
}
