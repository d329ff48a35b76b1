package vn.kontum.report.submission.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.submission.layout.EnteredForm;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.text.VietnameseNumberFormat;
import vn.kontum.report.xlsx.model.CellAddress;

/**
 * What became of one line when a form was converted into another layout.
 *
 * @param from sheet and cell in the older form; empty for a line that it did not have
 * @param to sheet and cell in the new form; empty for a line that it does not have
 * @param entered what stood in the cell, empty for nothing
 */
public record CarriedValue(
        Kind kind, String variable, String nameVi, String from, String to, String entered, String nameEn) {
    /** What may become of a line. */
    public enum Kind {
        /** In the same cell as before. */
        KEPT,
        /** In another cell. */
        MOVED,
        /** The new form asks for it, the older one did not. */
        NEW,
        /** The older form held a value that the new one does not ask for. */
        DROPPED
    }

    /** Every line that was filled, and every line that only one of the two forms has; in the order of the new form. */
    static List<CarriedValue> of(FormOutline plan, EnteredForm entered, Catalogue catalogue, String sheet) {
        List<CarriedValue> carried = new ArrayList<>();
        for (FormOutline.VariableRow variableRow : plan.lines()) {
            Variable variable = variableRow.variable();
            String to = sheet + "!" + new CellAddress(variableRow.row(), FormLayout.VALUE_COLUMN).a1();
            Optional<EnteredForm.Entry> entry = entered.entry(variable.code());
            if (entry.isPresent()) {
                Kind kind = entry.get().place().equals(to) ? Kind.KEPT : Kind.MOVED;
                carried.add(new CarriedValue(
                        kind,
                        variable.code(),
                        variable.nameVi(),
                        entry.get().place(),
                        to,
                        shown(entry.get()),
                        variable.nameEn()));
            } else if (!entered.asked().contains(variable.code())) {
                carried.add(
                        new CarriedValue(Kind.NEW, variable.code(), variable.nameVi(), "", to, "", variable.nameEn()));
            }
        }
        entered.entries().keySet().stream()
                .filter(code -> plan.line(code).isEmpty())
                .sorted()
                .forEach(code -> carried.add(dropped(code, entered, catalogue)));
        return List.copyOf(carried);
    }

    private static CarriedValue dropped(String code, EnteredForm entered, Catalogue catalogue) {
        EnteredForm.Entry entry = entered.entry(code).orElseThrow();
        Optional<Variable> variable = catalogue.variable(code);
        return new CarriedValue(
                Kind.DROPPED,
                code,
                variable.map(Variable::nameVi).orElse(code),
                entry.place(),
                "",
                shown(entry),
                variable.map(Variable::nameEn).orElse(code));
    }

    private static String shown(EnteredForm.Entry entry) {
        return entry.number().map(VietnameseNumberFormat::of).orElse(entry.text());
    }

    /** Whether a value stands in the new form. */
    boolean carried() {
        return Set.of(Kind.KEPT, Kind.MOVED).contains(kind);
    }
}
