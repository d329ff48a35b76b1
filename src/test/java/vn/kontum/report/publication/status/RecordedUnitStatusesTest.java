package vn.kontum.report.publication.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.publication.UnitStatusRecord;
import vn.kontum.report.publication.UnitStatusRecord.Punctuality;
import vn.kontum.report.publication.UnitStatusRecord.Returns;

class RecordedUnitStatusesTest {
    /** As versions of the program kept it that knew nothing of what was returned. */
    private static final String EARLIER = """
            {"standings":[{"unit":"610","period":{"year":2021,"quarter":2,"closing":false},"mark":"LATE","daysLate":3,"versions":2,\
            "reason":null}],"warnings":[],"waivers":[]}""";

    private static final UnitStatusRecord LATE =
            new UnitStatusRecord("610", new Period(2021, 2), Punctuality.LATE, 3, 2, Optional.empty());

    @Test
    void whereNothingWasReturnedItIsKeptAsBefore() {
        assertThat(new String(of(LATE).bytes(), StandardCharsets.UTF_8)).isEqualTo(EARLIER);
    }

    @Test
    void whatAnEarlierVersionKeptSaysNothingOfReturns() {
        assertThat(RecordedUnitStatuses.read(EARLIER.getBytes(StandardCharsets.UTF_8)))
                .contains(of(LATE));
    }

    @Test
    void whatWasReturnedIsReadAsItWasKept() {
        RecordedUnitStatuses returned = of(LATE.with(Optional.of(new Returns(2, "thiếu sheet", "no sheet"))));

        assertThat(RecordedUnitStatuses.read(returned.bytes())).contains(returned);
    }

    private static RecordedUnitStatuses of(UnitStatusRecord status) {
        return new RecordedUnitStatuses(List.of(status), List.of(), List.of());
    }
}
