package vn.kontum.report.edge.cli;

/**
 * Something was done that one sentence says.
 *
 * @param done stable, for programs
 */
record Done(String done, String sentence) implements Answer {
    @Override
    public Exit exit() {
        return Exit.DONE;
    }

    @Override
    public Object document() {
        return this;
    }

    @Override
    public void print(Page page) {
        page.paragraph(sentence, "");
    }
}
