package vn.kontum.report.cli.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.QuarterCalendar;
import vn.kontum.report.catalogue.csv.CatalogueLoader;
import vn.kontum.report.catalogue.csv.table.CatalogueException;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.output.CommandException;
import vn.kontum.report.cli.output.ExitCode;
import vn.kontum.report.config.InvalidSettingsException;

/** The folder of a catalogue that a command speaks of; without one the built-in files. */
record CatalogueFolder(Optional<Path> path) {

    /** The one that is named, else that of the settings folder, else the built-in one. */
    static CatalogueFolder of(CommandContext commandContext, @Nullable Path named) {
        if (named == null) {
            return new CatalogueFolder(commandContext
                    .overrides()
                    .config()
                    .or(() -> Optional.of(Path.of("config")))
                    .map(folder -> folder.resolve("catalogue"))
                    .filter(Files::isDirectory));
        }
        if (!Files.isDirectory(named)) {
            throw new CommandException(
                    ExitCode.USAGE, "NO_CATALOGUE", commandContext.messages().text("catalogue.no-folder", named));
        }
        return new CatalogueFolder(Optional.of(named));
    }

    /** By the administrative windows; both reckonings are checked. */
    Catalogue read() {
        CatalogueLoader loader = new CatalogueLoader(QuarterCalendar.ADMINISTRATIVE);
        return path.map(loader::read).orElseGet(loader::readBuiltIn);
    }

    /**
     * As {@link #read()}, for commands that need a catalogue without mistakes.
     *
     * @throws InvalidSettingsException with all of them
     */
    Catalogue readWithoutMistakes() {
        try {
            return read();
        } catch (CatalogueException e) {
            throw new InvalidSettingsException(e.errors().stream()
                    .<InvalidSettingsException.SettingsError>map(mistake -> mistake::text)
                    .toList());
        }
    }
}
