package vn.kontum.report.web.unit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.publication.FindingRepository;
import vn.kontum.report.publication.UnitStatusRecord.Punctuality;
import vn.kontum.report.publication.status.UnitStatusEntry;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.SubmissionVersion;
import vn.kontum.report.submission.VersionState;
import vn.kontum.report.submission.VersionSummary;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.IdempotencyKeys;
import vn.kontum.report.web.StatusBadge;
import vn.kontum.report.web.WebRepositories;
import vn.kontum.report.web.file.FileTable;
import vn.kontum.report.web.format.UntrustedText;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.indicator.IndicatorExplanations;
import vn.kontum.report.web.security.Role;
import vn.kontum.report.web.table.TableCell;
import vn.kontum.report.web.table.TableColumn;
import vn.kontum.report.web.table.TableRequest;
import vn.kontum.report.web.table.TableRow;
import vn.kontum.report.web.table.TableView;

/** Everything about a unit in a quarter. */
@Component
final class UnitPageFactory {
    private final WebRepositories webRepositories;
    private final FindingRowFactory rules;
    private final UnitTables tables;

    /** The tables of the page. */
    @Component
    record UnitTables(
            UnitFigureTable figures,
            FindingTable findings,
            FileTable files,
            IndicatorExplanations explanations,
            UndoLinks undo) {}

    UnitPageFactory(WebRepositories webRepositories, FindingRowFactory rules, UnitTables tables) {
        this.webRepositories = webRepositories;
        this.rules = rules;
        this.tables = tables;
    }

    /**
     * The head of the page.
     *
     * @param excluded why it was left out; empty when it was not
     * @param counting whether a version counts, which can be returned
     * @param givenBack whether a return can be taken back
     * @param closed whether the report of the quarter is final
     * @param silent whether nothing came at all
     * @param owing whether a reminder would be written
     * @param key one press of a button, however often it is sent
     */
    record View(
            String code,
            String unit,
            String periodCode,
            String period,
            StatusBadge mark,
            Optional<String> excluded,
            boolean counting,
            boolean givenBack,
            boolean closed,
            boolean silent,
            boolean owing,
            String key) {}

    void show(Unit unit, Period period, TableRequest request, CurrentUser user, Model model) {
        ViewFormatter formatter = user.writing();
        UnitStatusEntry entry = webRepositories.board().of(period).stream()
                .filter(p -> p.status().unit().equals(unit.code()))
                .findFirst()
                .orElseThrow(CurrentUser::missing);
        List<ReceivedFileRecord> files = webRepositories.ledger().of(unit.code(), period.code());
        List<VersionSummary> chain = webRepositories.submissions().chain(unit.code(), period);
        boolean counting = chain.stream().anyMatch(v -> v.state() == VersionState.ACTIVE);
        Map<Period, SubmissionVersion> versions = versions(unit, period);
        Map<Long, List<Finding>> found = findings(entry, Optional.ofNullable(versions.get(period)));
        Punctuality mark = entry.status().mark();
        model.addAttribute(
                "page",
                new View(
                        unit.code(),
                        formatter.unit(unit),
                        period.code(),
                        formatter.period(period),
                        StatusBadge.of(entry, formatter),
                        entry.status().reason().map(UntrustedText::shown),
                        counting,
                        !counting && files.stream().anyMatch(e -> e.codes().contains(FindingCode.GIVEN_BACK.name())),
                        webRepositories.periods().isClosed(period),
                        files.isEmpty(),
                        mark == Punctuality.MISSING || mark == Punctuality.RETURNED,
                        IdempotencyKeys.fresh()));
        model.addAttribute(
                "figures",
                tables.figures().of(new UnitFigureTable.Reported(unit, period, versions, found), request, formatter));
        model.addAttribute(
                "findings",
                findings(
                        found(entry, found),
                        Optional.ofNullable(versions.get(period.previous())).stream()
                                .toList(),
                        request,
                        user));
        model.addAttribute("files", tables.files().of(formatter.text("unit.files"), files, request, formatter));
        model.addAttribute("undoable", tables.undo().of(files, formatter));
        model.addAttribute("versions", versions(chain, request, formatter));
        model.addAttribute("waivers", waivers(unit, period, request, user));
        model.addAttribute(
                "explanations",
                tables.explanations().of(period, e -> e.unit().equals(unit.code()), request, formatter));
    }

    /** The versions of a unit that count, of the quarter, the one before, and the same one a year before. */
    private Map<Period, SubmissionVersion> versions(Unit unit, Period period) {
        List<Period> quarters = List.of(period, period.previous(), period.sameQuarterLastYear());
        return webRepositories.submissions().activeOf(unit.code(), quarters).stream()
                .collect(Collectors.toMap(SubmissionVersion::period, Function.identity()));
    }

    /** Those of the newest file and of the version that counts, by received file. */
    private Map<Long, List<Finding>> findings(UnitStatusEntry entry, Optional<SubmissionVersion> version) {
        return webRepositories
                .findings()
                .of(Stream.concat(
                                entry.newest().map(newest -> newest.receivedFileSeq()).stream(),
                                version.map(SubmissionVersion::receivedFileSeq).stream())
                        .collect(Collectors.toSet()));
    }

    /** Those of the newest file. */
    private static List<FindingRepository.FoundFinding> found(
            UnitStatusEntry entry, Map<Long, List<Finding>> findings) {
        return entry.newest()
                .map(newest -> findings.getOrDefault(newest.receivedFileSeq(), List.of()).stream()
                        .map(f -> new FindingRepository.FoundFinding(
                                newest.receivedFileSeq(),
                                "",
                                entry.status().unit(),
                                entry.status().period().code(),
                                f))
                        .toList())
                .orElse(List.of());
    }

    private TableView findings(
            List<FindingRepository.FoundFinding> found,
            List<SubmissionVersion> before,
            TableRequest request,
            CurrentUser user) {
        return tables.findings()
                .ofRows(
                        user.writing().text("unit.findings"),
                        rules.of(found, before, user.writing()),
                        user.user().may(Role.OPERATE),
                        request,
                        user.writing());
    }

    private static TableView versions(List<VersionSummary> chain, TableRequest request, ViewFormatter formatter) {
        List<TableRow> rows = chain.stream()
                .map(v -> TableRow.of(
                        TableCell.count(v.version()),
                        TableCell.badge(state(v.state(), formatter)),
                        TableCell.moment(formatter.moment(v.receivedAt()), v.receivedAt()),
                        TableCell.empty()
                                .opening(
                                        "/download/original/" + v.receivedFileSeq(),
                                        formatter.text("file.original.get"))))
                .toList();
        return TableView.of(
                "versions",
                formatter.text("unit.versions"),
                List.of(
                        TableColumn.number("version", formatter.text("version.word")),
                        TableColumn.text("state", formatter.text("run.state")),
                        TableColumn.text("received", formatter.text("file.received")),
                        TableColumn.links("file", formatter.text("file.original"))),
                rows,
                request);
    }

    private static StatusBadge state(VersionState state, ViewFormatter formatter) {
        String word = formatter.text("submission." + state);
        return switch (state) {
            case ACTIVE -> new StatusBadge("good", "good", word);
            case SUPERSEDED, SET_ASIDE, WITHDRAWN -> new StatusBadge("again", "idle", word);
            case AWAITING_APPROVAL -> new StatusBadge("ask", "warn", word);
            case REJECTED -> new StatusBadge("bad", "bad", word);
        };
    }

    private TableView waivers(Unit unit, Period period, TableRequest request, CurrentUser user) {
        ViewFormatter formatter = user.writing();
        boolean acts = user.user().may(Role.OPERATE);
        List<TableRow> rows = webRepositories.waivers().waivers(period).stream()
                .filter(w -> w.unit().equals(unit.code()))
                .map(w -> TableRow.of(
                        TableCell.text(rules.scope(w.rule(), formatter)),
                        TableCell.text(UntrustedText.shown(w.author())),
                        TableCell.text(UntrustedText.whole(w.reason())),
                        TableCell.moment(formatter.moment(w.at()), w.at()),
                        acts
                                ? TableCell.empty()
                                        .opening(
                                                "/findings/unwaive?unit=" + w.unit() + "&period=" + period.code()
                                                        + "&code=" + w.rule(),
                                                formatter.text("waive.undo"))
                                : TableCell.empty()))
                .toList();
        return TableView.of(
                "waivers",
                formatter.text("unit.waivers"),
                List.of(
                        TableColumn.text("code", formatter.text("finding.code")),
                        TableColumn.text("who", formatter.text("run.who")),
                        TableColumn.text("reason", formatter.text("reason")),
                        TableColumn.text("when", formatter.text("when")),
                        TableColumn.links("undo", formatter.text("finding.acts"))),
                rows,
                request);
    }
}
