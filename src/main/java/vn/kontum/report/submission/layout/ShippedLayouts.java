package vn.kontum.report.submission.layout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.kontum.report.catalogue.Period;

/** The layouts of the first version, from a file of the jar: units, periods and codes of each, separated by blanks. */
final class ShippedLayouts implements IssuedLayouts {
    private static final String RESOURCE = "layouts/version1.csv";

    private final Map<String, IssuedLayout> layouts;

    private ShippedLayouts(Map<String, IssuedLayout> layouts) {
        this.layouts = Map.copyOf(layouts);
    }

    static ShippedLayouts read() {
        try (InputStream in = ShippedLayouts.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("[" + RESOURCE + "] is missing from the jar, build it again");
            }
            Map<String, IssuedLayout> layouts = new HashMap<>();
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .forEach(line -> add(line, layouts));
            return new ShippedLayouts(layouts);
        } catch (IOException e) {
            throw new UncheckedIOException("[" + RESOURCE + "] cannot be read from the jar", e);
        }
    }

    private static void add(String line, Map<String, IssuedLayout> layouts) {
        String[] cells = line.split(",", -1);
        IssuedLayout layout =
                IssuedLayout.ofCodes(Arrays.asList(cells[2].isEmpty() ? new String[0] : cells[2].split(" ")));
        for (String unit : cells[0].split(" ")) {
            for (String period : cells[1].split(" ")) {
                layouts.put(unit + " " + period, layout);
            }
        }
    }

    @Override
    public List<IssuedLayout> of(String unit, Period period) {
        IssuedLayout layout = layouts.get(unit + " " + period.code());
        return layout == null ? List.of() : List.of(layout);
    }
}
