package vn.kontum.report.submission.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.xlsx.write.CellStyleSpec;

/** The very hidden sheet by which a form is known when it comes back. A hint, not proof. */
final class HiddenMetadataWriter {
    private static final int NAME = 0;
    private static final int VALUE = 1;

    private final FormOutline plan;

    HiddenMetadataWriter(FormOutline plan) {
        this.plan = plan;
    }

    void write(FormSheetBuilder draft) {
        CellStyleSpec look = draft.look(FormStyle.LIST);
        int row = 0;
        for (Map.Entry<String, String> mark : marks().entrySet()) {
            draft.text(row, NAME, mark.getKey(), look);
            draft.text(row, VALUE, mark.getValue(), look);
            draft.name(mark.getKey(), row++, VALUE);
        }
        draft.sheet().setColumnWidth(NAME, 16 * 256);
        draft.sheet().setColumnWidth(VALUE, 70 * 256);
        draft.sheet().enableLocking();
    }

    private Map<String, String> marks() {
        Map<String, String> marks = new LinkedHashMap<>();
        marks.put(FormLayout.MARK_TEMPLATE, FormLayout.TEMPLATE);
        marks.put(FormLayout.MARK_VERSION, FormLayout.VERSION);
        marks.put(FormLayout.MARK_UNIT, plan.unit().code());
        marks.put(FormLayout.MARK_PERIOD, plan.period().code());
        marks.put(FormLayout.MARK_LAYOUT, layout());
        return marks;
    }

    private String layout() {
        return Sha256.of(
                plan.lines().stream().map(line -> line.variable().code()).collect(Collectors.joining("\n")));
    }
}
