package vn.kontum.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusCommandTest {
    @TempDir
    Path folder;

    @Test
    void aUnitThatDoesNotExistInAQuarterHasAnEmptyCellThereAndMovesNoOther() throws IOException {
        CommandResult.Place place = CommandResult.Place.onTestServer(folder);
        Path units = place.config().resolve("catalogue").resolve("units.csv");
        String read = Files.readString(units);
        Files.createDirectories(place.work());
        Files.writeString(units, read.replaceFirst("(?m)^(608,.*?),*$", "$1,2021-Q3,"));

        CommandResult status = place.line("status", "--lang", "en");

        assertThat(status.err()).isEmpty();
        // Nobody reported; 608 begins in the third quarter.
        List<Integer> columns = marks(status, "610");
        assertThat(columns).hasSize(4);
        assertThat(marks(status, "608")).isEqualTo(columns.subList(2, 4));
        assertThat(row(status, "608")).contains("Kon Tum City");
    }

    /** Where in the row of a unit the marks stand that say that nothing has come. */
    private static List<Integer> marks(CommandResult status, String unit) {
        String row = row(status, unit);
        return IntStream.range(0, row.length())
                .filter(at -> row.charAt(at) == '\u25CB')
                .boxed()
                .toList();
    }

    private static String row(CommandResult status, String unit) {
        return status.out()
                .lines()
                .filter(line -> line.startsWith(unit))
                .findFirst()
                .orElseThrow(() -> new AssertionError(status));
    }
}
