package vn.kontum.report.publication.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.kontum.report.publication.InputSnapshot;
import vn.kontum.report.publication.UnitStatusRecord;
import vn.kontum.report.publication.model.SampleSubmissions;

class InputDigestTest {
    private static final Map<String, String> VERSIONS = Map.of("catalogue", "1");

    private static final InputSnapshot RETURNED = SampleSubmissions.year(2)
            .returned("615", 2, new UnitStatusRecord.Returns(2, "thiếu sheet", "no sheet"))
            .snapshot();

    @Test
    void whatWasReturnedIsPartOfTheDigest() {
        assertThat(InputDigest.of(RETURNED, VERSIONS)).isNotEqualTo(InputDigest.of(plain(), VERSIONS));
    }

    /** It was made before returns were told, so it is no reason for another edition. */
    @Test
    void anEditionThatSaysNothingOfReturnsIsMadeOfTheSame() {
        assertThat(InputDigest.all(RETURNED, VERSIONS))
                .contains(InputDigest.of(RETURNED, VERSIONS), InputDigest.of(plain(), VERSIONS));
        assertThat(InputDigest.all(plain(), VERSIONS)).doesNotContain(InputDigest.of(RETURNED, VERSIONS));
    }

    private static InputSnapshot plain() {
        return RETURNED.withoutReturns();
    }
}
