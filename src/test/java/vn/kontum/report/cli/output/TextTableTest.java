package vn.kontum.report.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void columnsAreAsWideAsWhatStandsInThem() {
        TextTable table = new TextTable("Mã", "Tên");
        table.row("62.SYT", "Sở Y tế");

        assertThat(table.lines(100)).containsExactly("Mã      Tên", "62.SYT  Sở Y tế");
    }

    @Test
    void theLastColumnIsBrokenAtSpacesWhereRoomEnds() {
        TextTable table = new TextTable("a", "b");
        table.row("x", "một hai ba bốn năm sáu bảy tám");

        assertThat(table.lines(23)).containsExactly("a  b", "x  một hai ba bốn năm", "   sáu bảy tám");
    }

    @Test
    void anAlarmClockTakesTwoColumnsAndACombiningMarkNone() {
        assertThat(TextTable.width("\u23F03")).isEqualTo(3);
        assertThat(TextTable.width("e\u0301")).isEqualTo(1);
    }

    @Test
    void aTableThatWouldBeTooWideBreaksItsWidestColumn() {
        TextTable table = new TextTable("Code", "Name of the department", "I", "II");
        table.row("62.SYT", "one two three four five six seven", "x", "y");
        assertThat(table.lines(40))
                .containsExactly(
                        "Code    Name of the department     I  II",
                        "62.SYT  one two three four five    x  y",
                        "        six seven");
    }
}
