package vn.kontum.report.database.migration;

import org.flywaydb.core.api.FlywayException;

/** A script that the history does not know would lay a table anew that is in use; nothing was changed. */
final class LostHistoryException extends FlywayException {
    private static final long serialVersionUID = 1L;

    LostHistoryException(String table) {
        super("[" + table + "] holds rows, but the history of the schema does not know the script that laid it");
    }
}
