package vn.kontum.report.edge.cli;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.kontum.report.batch.Board;
import vn.kontum.report.batch.Board.Place;
import vn.kontum.report.batch.outlook.Outlook;
import vn.kontum.report.batch.outlook.Outlooks;
import vn.kontum.report.batch.outlook.PlaceMark;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Window;
import vn.kontum.report.edge.Office;
import vn.kontum.report.report.Edition;
import vn.kontum.report.report.EditionStore;

/** Who has reported what, and what to do next. */
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final Desk desk;

    @Option(names = "--period", paramLabel = "P")
    private @Nullable Period period;

    StatusCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        return desk.say(desk.inExistingOffice(this::status));
    }

    private Status status(Office office) {
        Catalogue catalogue = office.the(Catalogue.class);
        Period focus = Optional.ofNullable(period).orElseGet(office.the(Board.class)::current);
        desk.requireKnown(focus);
        List<Outlook> year = catalogue.windows().stream()
                .map(Window::period)
                .filter(p -> p.year() == focus.year() && (period == null || p.equals(focus)))
                .map(p -> office.the(Outlooks.class).of(p))
                .toList();
        Outlook now =
                year.stream().filter(o -> o.period().equals(focus)).findFirst().orElseThrow();
        return new Status(catalogue, now, year, office.the(EditionStore.class).latest(focus));
    }

    /** One year as a table, one quarter in words. */
    private record Status(Catalogue catalogue, Outlook now, List<Outlook> year, Optional<Edition> edition)
            implements Answer {
        @Override
        public Exit exit() {
            return Exit.DONE;
        }

        @Override
        public Object document() {
            return new Document(
                    now.period().code(),
                    now.situation().step().name(),
                    edition.map(Edition::workbook),
                    year.stream().map(this::quarter).toList());
        }

        private record Document(String period, String next, Optional<String> report, List<Quarter> periods) {}

        private record Quarter(PeriodLine summary, String deadline, List<Line> units) {}

        private record Line(
                String unit,
                String name,
                PlaceMark mark,
                int daysLate,
                int versions,
                int openWarnings,
                int held,
                Optional<String> reason) {}

        private Quarter quarter(Outlook outlook) {
            List<Line> lines = new ArrayList<>();
            for (Place place : outlook.places()) {
                var standing = place.standing();
                lines.add(new Line(
                        standing.unit(),
                        unit(standing.unit()).nameVi(),
                        PlaceMark.of(place),
                        standing.daysLate(),
                        standing.versions(),
                        place.openWarnings(),
                        place.held(),
                        standing.reason()));
            }
            return new Quarter(
                    PeriodLine.of(outlook),
                    outlook.window().map(w -> w.deadline().toString()).orElse(""),
                    lines);
        }

        private Unit unit(String code) {
            return catalogue.unit(code).orElseThrow();
        }

        @Override
        public void print(Page page) {
            now.window()
                    .ifPresent(w -> page.say(
                            "status.window",
                            w.nameVi(),
                            DAY.format(w.from()),
                            DAY.format(w.to()),
                            DAY.format(w.deadline())));
            page.line(now.headline().sentence(page.locale()));
            page.paragraph(now.nextSentence(page.locale()), "");
            edition.ifPresent(e -> page.say("status.report", e.workbook()));
            page.blank();
            page.table(table(page));
            page.blank();
            page.paragraph(PlaceMark.legend(page.locale()), "");
        }

        private Table table(Page page) {
            List<String> heads = new ArrayList<>(List.of(page.word("head.code"), page.word("head.name")));
            year.forEach(o -> heads.add(o.period().roman() + "/" + o.period().year()));
            Table table = new Table(heads.toArray(String[]::new));
            for (int i = 0; i < now.places().size(); i++) {
                String code = now.places().get(i).standing().unit();
                List<Object> cells = new ArrayList<>(List.of(code, unit(code).nameVi()));
                for (Outlook quarter : year) {
                    cells.add(PlaceMark.brief(quarter.places().get(i)));
                }
                table.row(cells.toArray());
            }
            return table;
        }
    }
}
