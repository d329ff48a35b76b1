package vn.kontum.report.publication.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.UndatedCatalogue;
import vn.kontum.report.catalogue.Unit;

/** The catalogue of the tests with as many districts as one likes, all like the first one of it. */
public final class ManyDistricts {
    private ManyDistricts() {}

    /** @param districts how many there are, those of the catalogue among them */
    public static Catalogue of(int districts) {
        Catalogue shipped = SampleSubmissions.shipped();
        List<Unit> units = new ArrayList<>(shipped.units());
        Unit like = shipped.unit("610").orElseThrow();
        long there = units.stream()
                .filter(unit -> unit.level() == Unit.Level.DISTRICT)
                .count();
        for (int number = 1; number <= districts - there; number++) {
            units.add(new Unit(
                    code(number),
                    like.level(),
                    like.parent(),
                    "Huyện mẫu " + number,
                    "Sample District " + number,
                    like.facts()));
        }
        return UndatedCatalogue.of(
                units,
                shipped.variables(),
                shipped.indicators(),
                shipped.rules(),
                shipped.windows(),
                shipped.unitNames(),
                shipped.version(),
                shipped.reporters(),
                shipped.published(),
                shipped.bounds(),
                shipped.profiles());
    }

    /** The code of a district that the catalogue of the tests does not have, from 1. */
    public static String code(int number) {
        return String.format(Locale.ROOT, "M%05d", number);
    }
}
