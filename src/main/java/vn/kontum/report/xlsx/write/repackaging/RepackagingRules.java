package vn.kontum.report.xlsx.write.repackaging;

import static vn.kontum.report.xlsx.container.ContainerException.corrupt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import vn.kontum.report.xlsx.read.Relationship;

/** What is copied of each kind of part when a workbook is packed anew. */
final class RepackagingRules {
    private RepackagingRules() {}

    /** Everything of the root's namespace. */
    static class KeepAll implements XmlFilter.Rule {
        @Override
        public boolean keeps(String parent, String element, XMLStreamReader xml) {
            return !element.equals("extLst");
        }

        @Override
        public Optional<String> attribute(String element, String name, String value) {
            return Optional.of(value);
        }
    }

    static final class SheetRule extends KeepAll {
        private static final Set<String> KEPT = Set.of(
                "sheetPr",
                "dimension",
                "sheetViews",
                "sheetFormatPr",
                "cols",
                "sheetData",
                "sheetCalcPr",
                "sheetProtection",
                "protectedRanges",
                "autoFilter",
                "mergeCells",
                "phoneticPr",
                "conditionalFormatting",
                "dataValidations",
                "printOptions",
                "pageMargins",
                "pageSetup",
                "headerFooter",
                "rowBreaks",
                "colBreaks");

        private final StylesInUse styles;
        private final boolean notes;

        SheetRule(StylesInUse styles, boolean notes) {
            this.styles = styles;
            this.notes = notes;
        }

        @Override
        public boolean keeps(String parent, String element, XMLStreamReader xml) {
            boolean wanted =
                    !parent.equals("worksheet") || KEPT.contains(element) || notes && element.equals("legacyDrawing");
            return wanted && super.keeps(parent, element, xml);
        }

        @Override
        public Optional<String> attribute(String element, String name, String value) {
            return Optional.of(StylesInUse.isStyle(element, name) ? styles.anew(value) : value);
        }

        @Override
        public String added(String element, XMLStreamReader xml) {
            return element.equals("legacyDrawing") ? " r:id=\"rId1\"" : "";
        }
    }

    static final class WorkbookRule extends KeepAll {
        private static final Set<String> KEPT = Set.of(
                "workbookPr",
                "workbookProtection",
                "bookViews",
                "sheets",
                "externalReferences",
                "definedNames",
                "calcPr");

        private final Map<String, String> ids;

        WorkbookRule(Map<String, String> ids) {
            this.ids = ids;
        }

        @Override
        public boolean keeps(String parent, String element, XMLStreamReader xml) {
            return !parent.equals("workbook") || KEPT.contains(element);
        }

        @Override
        public String added(String element, XMLStreamReader xml) {
            if (!element.equals("sheet") && !element.equals("externalReference")) {
                return "";
            }
            String id = xml.getAttributeValue(Relationship.OFFICE, "id");
            if (!ids.containsKey(id)) {
                throw corrupt("workbook", "a sheet without cells, or a link without part, cannot be packed anew");
            }
            return " r:id=\"" + ids.get(id) + "\"";
        }
    }

    /** The part that says which other workbook formulas name by a number. */
    static final class ExternalLinkRule extends KeepAll {
        private final Map<String, String> ids;

        ExternalLinkRule(Map<String, String> ids) {
            this.ids = ids;
        }

        @Override
        public String added(String element, XMLStreamReader xml) {
            String id = ids.get(xml.getAttributeValue(Relationship.OFFICE, "id"));
            return element.equals("externalBook") && id != null ? " r:id=\"" + id + "\"" : "";
        }
    }

    /** Leaves out the cell styles that nothing refers to; named styles become the normal one, which changes no look. */
    static final class UsedStyles extends KeepAll {
        private final Set<Integer> used;
        private int cellStyle = -1;
        private int namedStyle = -1;

        UsedStyles(List<Integer> used) {
            this.used = Set.copyOf(used);
        }

        @Override
        public boolean keeps(String parent, String element, XMLStreamReader xml) {
            return switch (parent) {
                case "cellXfs" -> used.contains(++cellStyle);
                case "cellStyleXfs" -> ++namedStyle == 0;
                case "styleSheet" -> !element.equals("cellStyles") && super.keeps(parent, element, xml);
                default -> super.keeps(parent, element, xml);
            };
        }

        @Override
        public Optional<String> attribute(String element, String name, String value) {
            boolean counted = name.equals("count") && element.startsWith("cell");
            return counted ? Optional.empty() : Optional.of(name.equals("xfId") ? "0" : value);
        }
    }
}
