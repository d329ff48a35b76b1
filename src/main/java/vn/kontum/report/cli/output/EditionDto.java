package vn.kontum.report.cli.output;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.publication.Edition;

/**
 * A published report, as programs read it.
 *
 * @param verdicts how many targets of the resolution have which verdict
 * @param leanings how many of them whose verdict is open lean to which one
 */
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
        Optional<String> finalWorkbook,
        Map<Verdict, Long> leanings) {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    /** Where the workbook to hand out lies: of a final edition the one that says so. */
    String handedOut() {
        return finalWorkbook
                .map(file -> path.substring(0, path.length() - workbook.length()) + file)
                .orElse(path);
    }

    /** Met or exceeded. */
    public long achieved() {
        return verdicts.getOrDefault(Verdict.MET, 0L) + verdicts.getOrDefault(Verdict.EXCEEDED, 0L);
    }

    /** Open ones that lean, in words; empty where there are none. */
    public Optional<String> leaning(TextPrinter printer) {
        String said = leanings.entrySet().stream()
                .map(count -> printer.word(
                        "report.leaning.count",
                        count.getValue(),
                        printer.word("leaning." + count.getKey().name())))
                .collect(Collectors.joining(", "));
        return Optional.of(said).filter(text -> !text.isEmpty());
    }

    public long assessed() {
        return verdicts.values().stream().mapToLong(Long::longValue).sum();
    }

    public String created() {
        return MOMENT.format(createdAt);
    }
}
