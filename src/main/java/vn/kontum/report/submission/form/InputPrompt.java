package vn.kontum.report.submission.form;

import vn.kontum.report.catalogue.Variable;

/**
 * What an input cell says when it is entered, and what it takes without asking back.
 *
 * @param title at most 32 characters: Excel repairs a file with a longer one by dropping all validations
 * @param text at most 255 characters
 * @param condition formula that holds for what is taken without a question, over the cell it is given
 */
record InputPrompt(String title, String text, String errorTitle, String errorText, String condition) {
    private static final int LONGEST_TITLE = 32;
    private static final int LONGEST_TEXT = 255;

    InputPrompt {
        title = cut(title, LONGEST_TITLE);
        text = cut(text, LONGEST_TEXT);
        errorTitle = cut(errorTitle, LONGEST_TITLE);
        errorText = cut(errorText, LONGEST_TEXT);
    }

    /** @param cell the input cell, relative: {@code F14} */
    static InputPrompt of(Variable variable, String cell, FormTexts words) {
        String min = words.number(variable.min());
        String max = words.number(variable.max());
        boolean whole = variable.type() == Variable.Type.INTEGER;
        String range = whole
                ? words.text("prompt.whole", min, max)
                : words.text("prompt.decimal", min, max, Integer.toString(variable.decimals()));
        return new InputPrompt(
                words.text("prompt.title", variable.measureVi()),
                range + "\n" + words.text("prompt.facts"),
                words.text("error.title"),
                words.text("error.text", min, max, variable.measureVi()),
                condition(variable, cell, whole));
    }

    private static String condition(Variable variable, String cell, boolean whole) {
        return "OR(AND(ISNUMBER(" + cell + ")," + cell + ">=" + variable.min().toPlainString() + "," + cell + "<="
                + variable.max().toPlainString()
                + (whole ? "," + cell + "=ROUND(" + cell + ",0)" : "") + "),TRIM(" + cell + ")=\"-\",LEFT(TRIM(" + cell
                + "),3)=\"[x]\")";
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1).strip() + "\u2026";
    }
}
