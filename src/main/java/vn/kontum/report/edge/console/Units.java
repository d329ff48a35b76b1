package vn.kontum.report.edge.console;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.edge.console.words.ForeignText;
import vn.kontum.report.edge.console.words.Writing;

/** The reporting units by the names that people know. */
@Component
final class Units {
    private final Catalogue catalogue;

    Units(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<Unit> reporting() {
        return catalogue.reportingUnits();
    }

    /** The one in an address; nothing is there for others. */
    Unit at(String code) {
        return find(code).orElseThrow(Visitor::missing);
    }

    Optional<Unit> find(String code) {
        return reporting().stream().filter(u -> u.code().equals(code)).findFirst();
    }

    /** The name of a unit, or what stands in its place, shown as it is. */
    String name(String code, Writing writing) {
        return find(code).map(writing::unit).orElseGet(() -> ForeignText.shown(code));
    }

    List<Choice> choices(Optional<String> selected, Writing writing) {
        return reporting().stream()
                .map(u -> new Choice(u.code(), writing.unit(u), selected.equals(Optional.of(u.code()))))
                .toList();
    }
}
