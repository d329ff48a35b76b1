package vn.kontum.report.edge.cli;

/** A command cannot do what it was asked, for a known reason: one line and an exit code. */
final class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Exit exit;
    private final String code;

    /**
     * @param code stable, for programs
     * @param sentence for people, in their language
     */
    CommandException(Exit exit, String code, String sentence) {
        super(sentence);
        this.exit = exit;
        this.code = code;
    }

    Exit exit() {
        return exit;
    }

    String code() {
        return code;
    }
}
