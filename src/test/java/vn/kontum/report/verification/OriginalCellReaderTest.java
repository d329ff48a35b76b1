package vn.kontum.report.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.FrozenCatalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.storage.ContentStore;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.SubmissionVersion;
import vn.kontum.report.submission.Waivers;
import vn.kontum.report.submission.layout.IssuedLayouts;
import vn.kontum.report.submission.parsing.SubmissionFile;
import vn.kontum.report.submission.sample.SampleFile;
import vn.kontum.report.submission.sample.SampleYear;
import vn.kontum.report.submission.validation.SubmissionValidator;
import vn.kontum.report.submission.validation.rules.ProgrammedRules;
import vn.kontum.report.xlsx.container.ContainerLimits;
import vn.kontum.report.xlsx.read.WorkbookReader;

/** What was written down of a file is held against the file, whatever is wrong about it. */
class OriginalCellReaderTest {
    private static final Catalogue CATALOGUE = FrozenCatalogue.read();
    private static final String SHA256 = "ab".repeat(32);

    @TempDir
    Path folder;

    private ContentStore store;
    private List<ReportedValue> readings;

    @BeforeEach
    void aFileIsStored() throws Exception {
        store = new ContentStore(folder);
        SampleYear year = new SampleYear();
        SampleFile file = year.files(new Period(2021, 1)).get(0);
        Files.createDirectories(store.path(SHA256).getParent());
        Files.write(store.path(SHA256), year.bytes(file));
        readings = new SubmissionValidator(
                        CATALOGUE,
                        (unit, period, variable) -> Optional.empty(),
                        Waivers.none(),
                        ProgrammedRules.all(),
                        IssuedLayouts.firstVersion(),
                        true)
                .validate(new SubmissionFile(
                        store.path(SHA256),
                        file.name(),
                        file.unit(),
                        file.receivedAt().toInstant()))
                .submission()
                .orElseThrow()
                .readings();
    }

    @Test
    void whatWasReadRightHasNoFault() {
        assertThat(faults(reading -> Optional.of(reading))).isEmpty();
    }

    @Test
    void aNumberThatWasLeftOutIsNamed() {
        assertThat(faults(reading ->
                        Optional.of(reading).filter(r -> !r.variable().equals("deaths"))))
                .singleElement()
                .asString()
                .contains("deaths is not written down");
    }

    @Test
    void aNumberThatIsWrittenDownAsNotAvailableIsNamed() {
        assertThat(faults(reading -> Optional.of(
                        reading.variable().equals("deaths")
                                ? new ReportedValue(
                                        reading.variable(),
                                        ReportedValue.Status.NOT_AVAILABLE,
                                        Optional.empty(),
                                        "",
                                        reading.sheet(),
                                        reading.cell(),
                                        Optional.empty(),
                                        Optional.empty())
                                : reading)))
                .singleElement()
                .asString()
                .contains("deaths is written down as");
    }

    private List<Violation> faults(Function<ReportedValue, Optional<ReportedValue>> written) {
        List<Violation> faults = new ArrayList<>();
        SubmissionVersion version = new SubmissionVersion(
                1,
                "608",
                new Period(2021, 1),
                1,
                1,
                "a.xlsx",
                SHA256,
                Instant.EPOCH,
                Instant.EPOCH,
                readings.stream().flatMap(r -> written.apply(r).stream()).toList());
        new OriginalCellReader(store, new WorkbookReader(ContainerLimits.standard()), faults)
                .figures(version, new FilledInFigures(CATALOGUE, new VerificationScope.VersionsOfYears(null), version));
        return faults;
    }
}
