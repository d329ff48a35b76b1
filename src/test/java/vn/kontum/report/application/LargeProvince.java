package vn.kontum.report.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.FrozenCatalogue;
import vn.kontum.report.catalogue.QuarterCalendar;
import vn.kontum.report.catalogue.csv.CatalogueLoader;
import vn.kontum.report.submission.validation.FilledForm;

/** The catalogue of the tests with as many more districts as one likes, and the forms that they send. */
final class LargeProvince {
    private final List<String> districts = new ArrayList<>();
    private final Catalogue catalogue;

    /**
     * @param config folder of settings that gets the catalogue
     * @param more districts beside the ten of the province, each with a town and a rural commune
     */
    LargeProvince(Path config, int more) throws IOException {
        FrozenCatalogue.copyInto(config);
        StringBuilder lines = new StringBuilder();
        StringBuilder names = new StringBuilder();
        for (int number = 1; number <= more; number++) {
            String code = String.format(Locale.ROOT, "D%05d", number);
            districts.add(code);
            names.append(code + ",Huyện số " + number + ",so" + number + ",test\n");
            lines.append(code + ",DISTRICT,district,62,Huyện số " + number + ",District " + number + ",Huyện số "
                    + number + ",2,1,1,10000,0,test\n");
            lines.append(code
                    + "t,COMMUNE,township,%s,Thị trấn số %d,Town %d,Thị trấn số %d,,,,,,test\n"
                            .formatted(code, number, number, number));
            lines.append(code
                    + "c,COMMUNE,commune,%s,Xã số %d,Commune %d,Xã số %d,,,,,,test\n"
                            .formatted(code, number, number, number));
        }
        Files.writeString(config.resolve("catalogue").resolve("units.csv"), lines, StandardOpenOption.APPEND);
        Files.writeString(config.resolve("catalogue").resolve("unit_aliases.csv"), names, StandardOpenOption.APPEND);
        catalogue = new CatalogueLoader(QuarterCalendar.ADMINISTRATIVE).read(config.resolve("catalogue"));
    }

    List<String> districts() {
        return districts;
    }

    /** Puts the forms of some districts into the inbox; the n-th district has 5,000 + n head of cattle, the first one 5,001. */
    void send(Path inbox, String period, int from, int to) throws IOException {
        for (int n = from; n < to; n++) {
            String unit = districts.get(n);
            FilledForm form = FilledForm.of(catalogue, unit, period).number("cattle_total", 5_001 + n);
            Files.write(Files.createDirectories(inbox.resolve(unit)).resolve(period + ".xlsx"), form.bytes());
        }
    }
}
