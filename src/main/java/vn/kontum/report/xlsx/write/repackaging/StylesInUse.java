package vn.kontum.report.xlsx.write.repackaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.kontum.report.xlsx.xml.IntegerAttribute;

/** Collects the numbers of the cell styles that rows, columns and cells refer to, and numbers them anew. */
final class StylesInUse extends RepackagingRules.KeepAll {
    private final TreeSet<Integer> found = new TreeSet<>(Set.of(0));

    @Override
    public Optional<String> attribute(String element, String name, String value) {
        if (isStyle(element, name)) {
            found.add(IntegerAttribute.parse(value));
        }
        return Optional.empty();
    }

    static boolean isStyle(String element, String name) {
        return name.equals("s") && (element.equals("c") || element.equals("row"))
                || name.equals("style") && element.equals("col");
    }

    /** The numbers found, in ascending order. */
    List<Integer> used() {
        return new ArrayList<>(found);
    }

    /** The new number of a style. */
    String anew(String old) {
        return Integer.toString(found.headSet(IntegerAttribute.parse(old)).size());
    }
}
