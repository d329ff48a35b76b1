package vn.kontum.report.cli.output;

/** A command cannot do what it was asked, for a known reason: one line and an exit code. */
public final class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode exit;
    private final String code;

    /**
     * @param code stable, for programs
     * @param sentence for people, in their language
     */
    public CommandException(ExitCode exit, String code, String sentence) {
        super(sentence);
        this.exit = exit;
        this.code = code;
    }

    public ExitCode exit() {
        return exit;
    }

    public String code() {
        return code;
    }
}
