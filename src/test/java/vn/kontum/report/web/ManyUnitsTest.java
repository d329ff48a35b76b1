package vn.kontum.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.catalogue.FrozenCatalogue;
import vn.kontum.report.web.security.Role;

/** A province of seventy districts and eleven departments, none of which has reported. */
class ManyUnitsTest {
    private static final Pattern UNIT = Pattern.compile("/units/([^/\"]+)/2021-Q1\"");

    @TempDir
    static Path root;

    private static ConsoleServer server;
    private static HttpSession reader;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Path config = Files.createDirectories(root.resolve("config"));
        FrozenCatalogue.copyInto(config);
        StringBuilder units = new StringBuilder();
        StringBuilder names = new StringBuilder();
        for (int number = 1; number <= 60; number++) {
            String name = "Huyện mẫu " + number;
            units.append("M" + number + ",DISTRICT,district,62," + name + ",Sample " + number + "," + name
                    + ",0,0,0,10000,0,test\n");
            names.append("M" + number + "," + name + ",mau" + number + ",test\n");
        }
        Path catalogue = config.resolve("catalogue");
        Files.writeString(catalogue.resolve("units.csv"), units, StandardOpenOption.APPEND);
        Files.writeString(catalogue.resolve("unit_aliases.csv"), names, StandardOpenOption.APPEND);
        server = ConsoleServer.start(root, Clock.fixed(SampleQuarter.NOW, ZoneOffset.UTC));
        reader = HttpSession.newcomer(server, Role.ADMIN);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void theFirstPageShowsSixtyOfManyUnitsAndSaysHowManyOthersThereAre() throws Exception {
        String page = reader.get("/?period=2021-Q1").body();

        assertThat(units(page)).hasSize(60);
        assertThat(page).contains("21 đơn vị khác ở trang theo dõi nộp báo cáo");
    }

    @Test
    void theTrackingShowsEveryUnit() throws Exception {
        assertThat(units(reader.get("/matrix?period=2021-Q1").body()))
                .hasSize(81)
                .contains("M60", "62.SYT");
    }

    private static Set<String> units(String page) {
        return UNIT.matcher(page)
                .results()
                .map((MatchResult unit) -> unit.group(1))
                .collect(Collectors.toSet());
    }
}
