package vn.kontum.report.cli.output;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.kontum.report.text.Messages;

/** Text for people, at most 80 columns wide, in their language. */
public final class TextPrinter {
    public static final int WIDTH = 80;

    private final PrintStream out;
    private final Messages messages;
    private final Locale locale;
    private final boolean colours;

    public TextPrinter(PrintStream out, Locale locale, boolean colours) {
        this.out = out;
        this.messages = new Messages("cli", locale);
        this.locale = locale;
        this.colours = colours;
    }

    public Locale locale() {
        return locale;
    }

    /** Whether it speaks Vietnamese. */
    public boolean vietnamese() {
        return messages.vietnamese();
    }

    /** A word or sentence of the bundle. */
    public String word(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** A sentence of the bundle on lines of its own. */
    public void print(String key, Object... arguments) {
        paragraph(messages.text(key, arguments), "");
    }

    public void line(String text) {
        out.println(text);
    }

    public void blank() {
        out.println();
    }

    /** Broken at spaces; lines after the first are indented as the first begins. */
    public void paragraph(String text, String indent) {
        wrap(text, WIDTH - indent.length()).forEach(line -> out.println(indent + line));
    }

    /** Text after a sign of one column and a label; lines after the first begin below the text. */
    public void item(String sign, String label, String text) {
        List<String> lines = wrap(text, WIDTH - label.length() - 1);
        out.println(sign + label + lines.get(0));
        lines.stream().skip(1).forEach(line -> out.println(" ".repeat(label.length() + 1) + line));
    }

    /** Good, doubtful or bad, by colour where colour is wanted; the sign itself says the same. */
    public String paint(String sign, TextStyle mood) {
        return colours ? "\u001B[" + mood.code + "m" + sign + "\u001B[0m" : sign;
    }

    /** How something stands. */
    public enum TextStyle {
        GOOD(32),
        DOUBTFUL(33),
        BAD(31);

        private final int code;

        TextStyle(int code) {
            this.code = code;
        }
    }

    public void table(TextTable table) {
        table.lines(WIDTH).forEach(out::println);
    }

    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() > 0 && TextTable.width(line.toString()) + 1 + TextTable.width(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
