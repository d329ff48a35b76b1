package vn.kontum.report.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.web.format.UntrustedText;
import vn.kontum.report.web.format.ViewFormatter;

/** The reporting units by the names that people know. */
@Component
public final class UnitNameLookup {
    /** The most that can be chosen together. */
    public static final int MOST_CHOSEN = 100;

    private final Catalogue catalogue;

    UnitNameLookup(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public List<Unit> reporting() {
        return catalogue.reportingUnits();
    }

    /** The one in an address; nothing is there for others. */
    public Unit at(String code) {
        return find(code).orElseThrow(CurrentUser::missing);
    }

    public Optional<Unit> find(String code) {
        return catalogue.unit(code).filter(Unit::reports);
    }

    /** Those that were chosen together, each once; nothing is there for others, or for more than a page shows. */
    public List<String> chosen(Optional<List<String>> codes) {
        List<String> chosen = codes.orElse(List.of()).stream()
                .filter(code -> !code.isEmpty())
                .map(code -> at(code).code())
                .distinct()
                .toList();
        if (chosen.size() > MOST_CHOSEN) {
            throw CurrentUser.missing();
        }
        return chosen;
    }

    /** The name of a unit, or what stands in its place, shown as it is. */
    public String name(String code, ViewFormatter formatter) {
        return find(code).map(formatter::unit).orElseGet(() -> UntrustedText.shown(code));
    }

    /** The name that a unit has in a catalogue, such as that of an edition; that of now where it is not in it. */
    public String name(String code, Catalogue own, ViewFormatter formatter) {
        return own.unit(code).filter(Unit::reports).map(formatter::unit).orElseGet(() -> name(code, formatter));
    }

    public List<SelectOption> choices(Optional<String> selected, ViewFormatter formatter) {
        return reporting().stream()
                .map(u -> new SelectOption(u.code(), formatter.unit(u), selected.equals(Optional.of(u.code()))))
                .toList();
    }
}
