package vn.kontum.report.submission.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.sample.SampleFile;
import vn.kontum.report.submission.sample.SampleYear;
import vn.kontum.report.xlsx.container.ZipBuilder;

/** However a file is damaged on its way, it is refused, or it says what it said before. */
class DamagedFileProperties {
    private static final int CUTS = 64;
    private static final int FLIPS = 600;

    @TempDir
    Path directory;

    private final SampleYear year = new SampleYear();
    private final SampleFile sample = year.files(new Period(2021, 4)).get(0);
    private final byte[] whole = year.bytes(sample);

    @Test
    void everyTruncationIsRefused() {
        for (int i = 0; i < CUTS; i++) {
            byte[] cut = Arrays.copyOf(whole, (int) ((long) whole.length * i / CUTS));

            assertThat(validate(cut).outcome()).isEqualTo(Outcome.RETURNED);
        }
    }

    @Test
    void afterAFlippedByteAFileIsRefusedOrSaysTheSame() {
        Map<String, BigDecimal> values = values(validate(whole));
        Random random = new Random(20210512);
        int accepted = 0;
        for (int i = 0; i < FLIPS; i++) {
            byte[] flipped = whole.clone();
            flipped[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));

            ValidationResult validationResult = validate(flipped);

            if (validationResult.outcome() == Outcome.ACCEPTED) {
                accepted++;
                assertThat(values(validationResult)).isEqualTo(values);
            }
        }
        assertThat(accepted).isLessThan(FLIPS / 2);
    }

    private ValidationResult validate(byte[] bytes) {
        return new ValidatorFixture(directory).validate(sample.name(), sample.unit(), bytes);
    }

    /** Damage inside the XML, where no checksum of the archive helps: the judge says something and never throws. */
    @Test
    @Tag("slow")
    void damageInsideASheetIsNeverAFailureOfTheSystem() {
        FilledForm form = ValidatorFixture.district();
        ZipBuilder zip = ZipBuilder.of(form.bytes());
        String part = "xl/worksheets/sheet1.xml";
        String sheet = zip.text(part);
        Random random = new Random(20210513);
        String signs = "<>/\"'=&;0123456789ABCZrstvc -._";
        for (int i = 0; i < FLIPS; i++) {
            StringBuilder damaged = new StringBuilder(sheet);
            for (int n = random.nextInt(3); n >= 0; n--) {
                damaged.setCharAt(random.nextInt(sheet.length()), signs.charAt(random.nextInt(signs.length())));
            }

            ValidationResult validationResult = new ValidatorFixture(directory)
                    .validate(form, zip.with(part, damaged.toString()).bytes());

            assertThat(validationResult.outcome() == Outcome.ACCEPTED
                            || !validationResult.findings().isEmpty())
                    .isTrue();
        }
    }

    private static Map<String, BigDecimal> values(ValidationResult validationResult) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        validationResult
                .submission()
                .orElseThrow()
                .readings()
                .forEach(r -> values.put(r.variable(), r.value().orElse(BigDecimal.ONE.negate())));
        return values;
    }
}
