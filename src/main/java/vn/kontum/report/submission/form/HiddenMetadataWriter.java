package vn.kontum.report.submission.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.xlsx.write.CellStyleSpec;

/** The very hidden sheet by which a form is known when it comes back. A hint, not proof. */
final class HiddenMetadataWriter {
    private static final int NAME = 0;
    private static final int VALUE = 1;

    private final FormOutline plan;
    private final String template;

    /** @param template what identifies the kind of workbook */
    HiddenMetadataWriter(FormOutline plan, String template) {
        this.plan = plan;
        this.template = template;
    }

    void write(FormSheetBuilder draft) {
        CellStyleSpec style = draft.style(FormStyle.LIST);
        int row = 0;
        for (Map.Entry<String, String> mark : marks().entrySet()) {
            draft.text(row, NAME, mark.getKey(), style);
            draft.text(row, VALUE, mark.getValue(), style);
            draft.name(mark.getKey(), row++, VALUE);
        }
        List<String> lines = plan.layout().text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            draft.text(i, FormLayout.META_LAYOUT_COLUMN, lines.get(i), style);
        }
        draft.sheet().setColumnWidth(FormLayout.META_LAYOUT_COLUMN, 50 * 256);
        draft.sheet().setColumnWidth(NAME, 16 * 256);
        draft.sheet().setColumnWidth(VALUE, 70 * 256);
        draft.sheet().enableLocking();
    }

    private Map<String, String> marks() {
        Map<String, String> marks = new LinkedHashMap<>();
        marks.put(FormLayout.MARK_TEMPLATE, template);
        marks.put(FormLayout.MARK_VERSION, FormLayout.VERSION);
        marks.put(FormLayout.MARK_UNIT, plan.unit().code());
        marks.put(FormLayout.MARK_PERIOD, plan.period().code());
        marks.put(FormLayout.MARK_LAYOUT, plan.layout().hash());
        return marks;
    }
}
