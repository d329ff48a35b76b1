package vn.kontum.report.edge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void columnsAreAsWideAsWhatStandsInThem() {
        Table table = new Table("Mã", "Tên");
        table.row("62.SYT", "Sở Y tế");

        assertThat(table.lines(100)).containsExactly("Mã      Tên", "62.SYT  Sở Y tế");
    }

    @Test
    void theLastColumnIsBrokenAtSpacesWhereRoomEnds() {
        Table table = new Table("a", "b");
        table.row("x", "một hai ba bốn năm sáu bảy tám");

        assertThat(table.lines(23)).containsExactly("a  b", "x  một hai ba bốn năm", "   sáu bảy tám");
    }

    @Test
    void anAlarmClockTakesTwoColumnsAndACombiningMarkNone() {
        assertThat(Table.width("\u23F03")).isEqualTo(3);
        assertThat(Table.width("e\u0301")).isEqualTo(1);
    }
}
