package vn.kontum.report.submission.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.kontum.report.catalogue.Period;

/**
 * The year 2021 as units might have reported it: 21 units and four quarters with a late file, a returned one and its
 * correction, and a department that stays silent once.
 *
 * @implNote Figures for illustration; only the sums of the province are those that were published.
 */
public final class SampleYear {
    private static final String FOLDER = "sample/";
    /** Name of the file with figures of the year before. */
    public static final String HISTORY = "history-2020.csv";

    private static final String MANIFEST = "arrivals.csv";
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    /** Every file in the order in which it arrives. */
    public List<SampleFile> files() {
        try (CSVParser rows = FORMAT.parse(new InputStreamReader(open(MANIFEST), StandardCharsets.UTF_8))) {
            return rows.stream().map(SampleYear::file).toList();
        } catch (IOException e) {
            throw unreadable(MANIFEST, e);
        }
    }

    /** The files of one period in the order in which they arrive. */
    public List<SampleFile> files(Period period) {
        return files().stream().filter(file -> file.period().equals(period)).toList();
    }

    public byte[] bytes(SampleFile file) {
        String name = file.period().code() + "/" + file.name();
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /** Published figures of the year before, as a file for {@code history import}; made up and marked so. */
    public byte[] history() {
        try (InputStream in = open(HISTORY)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw unreadable(HISTORY, e);
        }
    }

    private static SampleFile file(CSVRecord row) {
        return new SampleFile(
                Period.parse(row.get("period")).orElseThrow(),
                row.get("unit"),
                row.get("file"),
                OffsetDateTime.parse(row.get("received_at")));
    }

    private static InputStream open(String name) {
        InputStream in = SampleYear.class.getClassLoader().getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new IllegalStateException("[" + FOLDER + name + "] is not on the class path, build the jar again");
        }
        return in;
    }

    private static UncheckedIOException unreadable(String name, IOException e) {
        return new UncheckedIOException("[" + FOLDER + name + "] cannot be read from the jar", e);
    }
}
