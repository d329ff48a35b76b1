package vn.kontum.report.cli.output;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.kontum.report.application.ApplicationServices;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.config.ApplicationSettings;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.FinalEdition;

/** A published report, as programs read it. */
public record EditionDto(
        String period,
        int edition,
        Edition.State state,
        String workbook,
        String path,
        String sha256,
        String digest,
        Instant dataAsOf,
        Instant createdAt,
        String reason,
        Map<Verdict, Long> verdicts,
        Optional<String> finalWorkbook) {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    public static EditionDto of(ApplicationServices applicationServices, Edition edition) {
        return new EditionDto(
                edition.period().code(),
                edition.number(),
                edition.state(),
                edition.workbook(),
                applicationServices
                        .the(ApplicationSettings.class)
                        .folders()
                        .root()
                        .resolve(edition.workbook())
                        .toString(),
                edition.workbookSha256(),
                edition.digest(),
                edition.dataAsOf(),
                edition.createdAt(),
                edition.reason(),
                verdicts(applicationServices, edition),
                applicationServices
                        .the(EditionRepository.class)
                        .finals()
                        .of(edition.id())
                        .map(FinalEdition::workbook));
    }

    /** Where the workbook to hand out lies: of a final edition the one that says so. */
    String handedOut() {
        return finalWorkbook
                .map(file -> path.substring(0, path.length() - workbook.length()) + file)
                .orElse(path);
    }

    /** Of the targets that count; the supplementary ones stand apart. */
    private static Map<Verdict, Long> verdicts(ApplicationServices applicationServices, Edition edition) {
        List<String> supplementary = applicationServices.the(Catalogue.class).at(edition.period()).indicators().stream()
                .filter(Indicator::supplementary)
                .map(Indicator::code)
                .toList();
        return applicationServices.the(EditionRepository.class).figures(edition.id()).values().stream()
                .filter(figure -> !supplementary.contains(figure.indicator()))
                .collect(Collectors.groupingBy(
                        EditionRepository.EditionFigure::verdict, java.util.TreeMap::new, Collectors.counting()));
    }

    /** Met or exceeded. */
    public long achieved() {
        return verdicts.getOrDefault(Verdict.MET, 0L) + verdicts.getOrDefault(Verdict.EXCEEDED, 0L);
    }

    public long assessed() {
        return verdicts.values().stream().mapToLong(Long::longValue).sum();
    }

    public String created() {
        return MOMENT.format(createdAt);
    }
}
