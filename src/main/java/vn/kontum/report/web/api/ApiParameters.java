package vn.kontum.report.web.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.run.execution.RunService;
import vn.kontum.report.submission.FindingCode;

/** Reads what programs name: periods, units, indicators and words of lists. */
@Component
final class ApiParameters {
    private final Catalogue catalogue;
    private final RunService runs;

    ApiParameters(Catalogue catalogue, RunService runs) {
        this.catalogue = catalogue;
        this.runs = runs;
    }

    /** A period of the catalogue, in an address. */
    ReportingWindow window(String code) {
        return Period.parse(code)
                .filter(period -> period.code().equals(code))
                .flatMap(catalogue::window)
                .orElseThrow(() -> ApiRejection.missing("period", code));
    }

    Optional<String> period(Optional<String> given) {
        given.filter(code ->
                        Period.parse(code).filter(p -> p.code().equals(code)).isEmpty())
                .ifPresent(code -> {
                    throw ApiRejection.form("period", code, "2021-Q1");
                });
        return given;
    }

    Optional<String> unit(Optional<String> given) {
        given.filter(code -> catalogue.unit(code).isEmpty()).ifPresent(code -> {
            throw ApiRejection.parameter(
                    "unit",
                    code,
                    catalogue.reportingUnits().stream().map(Unit::code).collect(Collectors.joining(", ")));
        });
        return given;
    }

    Indicator indicator(String code) {
        return catalogue.indicator(code).orElseThrow(() -> ApiRejection.missing("indicator", code));
    }

    <E extends Enum<E>> Optional<E> word(String name, Class<E> kind, Optional<String> given) {
        List<E> values = List.of(kind.getEnumConstants());
        return given.map(word -> values.stream()
                .filter(value -> value.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> ApiRejection.parameter(
                        name, word, values.stream().map(Enum::name).collect(Collectors.joining(", ")))));
    }

    /** A code of findings: one of the program, or the id of a rule. */
    Optional<String> findingCode(Optional<String> given) {
        return given.map(code -> FindingCode.named(code, catalogue)
                .orElseThrow(
                        () -> ApiRejection.parameter("code", code, String.join(", ", FindingCode.names(catalogue)))));
    }

    /** The name of a job. */
    Optional<String> job(Optional<String> given) {
        given.filter(name -> !runs.jobs().contains(name)).ifPresent(name -> {
            throw ApiRejection.parameter("job", name, String.join(", ", runs.jobs()));
        });
        return given;
    }

    /** A number in an address. */
    static long number(String text, String what) {
        return Stream.of(text)
                .filter(digits -> digits.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .findFirst()
                .orElseThrow(() -> ApiRejection.missing(what, text));
    }
}
