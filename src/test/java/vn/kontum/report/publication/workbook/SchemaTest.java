package vn.kontum.report.publication.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import vn.kontum.report.publication.UnitStatusRecord;
import vn.kontum.report.publication.model.SampleSubmissions;

/** Excel repairs, or refuses, what other programs forgive: every part must be what the schemas of the format say. */
class SchemaTest {
    @Test
    void everyPartOfTheBookIsValid() throws Exception {
        for (int quarter : List.of(1, 2, 4)) {
            SampleSubmissions given =
                    SampleSubmissions.year(quarter).missing("617", quarter, UnitStatusRecord.Punctuality.MISSING);

            assertThat(faults(ReportWorkbooks.of(given)))
                    .as("quarter " + quarter)
                    .isEmpty();
        }
    }

    private static List<String> faults(byte[] book) throws IOException, XmlException {
        List<String> faults = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
            Optional<ZipEntry> entry = Optional.ofNullable(zip.getNextEntry());
            while (entry.isPresent()) {
                String name = entry.get().getName();
                if (name.startsWith("xl/") && name.endsWith(".xml")) {
                    faults.addAll(faults(name, zip.readAllBytes()));
                }
                entry = Optional.ofNullable(zip.getNextEntry());
            }
        }
        return faults;
    }

    private static List<String> faults(String name, byte[] part) throws IOException, XmlException {
        List<XmlError> errors = new ArrayList<>();
        TypeSystemHolder.typeSystem
                .parse(new ByteArrayInputStream(part), null, new XmlOptions())
                .validate(new XmlOptions().setErrorListener(errors));
        return errors.stream().map(e -> name + ": " + e.getMessage()).toList();
    }
}
